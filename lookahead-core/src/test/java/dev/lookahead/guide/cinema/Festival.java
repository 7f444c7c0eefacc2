package dev.lookahead.guide.cinema;

import jakarta.persistence.Entity;

@Entity
@SuppressWarnings("unused")
public class Festival extends Event {

    private String prize;
}
