package dev.lookahead.tutorial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Nomination {

    @Id
    @GeneratedValue
    private Long id;

    private String award;

    private String category;

    @Column(name = "award_year") // H2 reserves YEAR.
    private int year;

    private boolean winner;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private Movie movie;

    protected Nomination() {}

    public Nomination(String award, String category, int year, boolean winner, Person person, Movie movie) {
        this.award = award;
        this.category = category;
        this.year = year;
        this.winner = winner;
        this.person = person;
        this.movie = movie;
    }
}
