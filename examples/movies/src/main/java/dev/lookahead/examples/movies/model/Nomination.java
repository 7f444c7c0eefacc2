package dev.lookahead.examples.movies.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person's nomination for an award, for one movie; the award was won or it was not. */
@Entity
@Table(
        indexes = {
            @Index(name = "nomination_person", columnList = "person_id"),
            @Index(name = "nomination_movie", columnList = "movie_id")
        })
public class Nomination {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "nomination_seq")
    @SequenceGenerator(name = "nomination_seq", allocationSize = 100)
    private @Nullable Long id;

    @Column(nullable = false)
    private String award;

    @Column(nullable = false)
    private String category;

    // YEAR is a reserved word of H2.
    @Column(name = "award_year")
    private int year;

    private boolean winner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Movie movie;

    @SuppressWarnings("NullAway.Init")
    protected Nomination() {}

    public Nomination(String award, String category, int year, boolean winner, Person person, Movie movie) {
        this.award = award;
        this.category = category;
        this.year = year;
        this.winner = winner;
        this.person = person;
        this.movie = movie;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getAward() {
        return award;
    }

    public String getCategory() {
        return category;
    }

    public int getYear() {
        return year;
    }

    public boolean isWinner() {
        return winner;
    }

    public Person getPerson() {
        return person;
    }

    public Movie getMovie() {
        return movie;
    }
}
