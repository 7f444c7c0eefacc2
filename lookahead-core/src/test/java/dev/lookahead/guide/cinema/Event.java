package dev.lookahead.guide.cinema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
@SuppressWarnings("unused")
public abstract class Event {

    @Id
    private Long id;

    private String place;

    @ManyToOne
    private Movie movie;
}
