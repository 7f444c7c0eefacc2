package dev.lookahead.guide.cinema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
@SuppressWarnings("unused")
public class Nomination {

    @Id
    private Long id;

    private String award;

    @Column(name = "award_year")
    private int year;

    private boolean winner;

    @ManyToOne
    private Person person;

    @ManyToOne
    private Movie movie;
}
