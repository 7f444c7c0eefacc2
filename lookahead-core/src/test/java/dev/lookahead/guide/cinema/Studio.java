package dev.lookahead.guide.cinema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@SuppressWarnings("unused")
public class Studio {

    @Id
    private Long id;

    private String name;
}
