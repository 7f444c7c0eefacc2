package dev.lookahead.benchmarks.ebean.movies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Nomination {

    @Id
    private long id;

    private String award = "";

    private String category = "";

    @Column(name = "award_year")
    private int year;

    private boolean winner;

    @ManyToOne
    private @Nullable Person person;

    @ManyToOne
    private @Nullable Movie movie;

    public long getId() {
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

    public @Nullable Person getPerson() {
        return person;
    }

    public @Nullable Movie getMovie() {
        return movie;
    }
}
