package dev.lookahead.guide.cinema;

import jakarta.persistence.Entity;

@Entity
@SuppressWarnings("unused")
public class Premiere extends Event {

    private int guests;
}
