package dev.lookahead.examples.movies.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A movie with the people who directed it. */
@Entity
@Table(indexes = @Index(name = "movie_year", columnList = "film_year, name"))
public class Movie {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "movie_seq")
    @SequenceGenerator(name = "movie_seq", allocationSize = 100)
    private @Nullable Long id;

    @Column(nullable = false)
    private String name;

    // YEAR is a reserved word of H2.
    @Column(name = "film_year")
    private int year;

    @ManyToMany
    @JoinTable(
            name = "movie_directors",
            joinColumns = @JoinColumn(name = "movie_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"),
            indexes = {
                @Index(name = "movie_directors_movie", columnList = "movie_id, person_id", unique = true),
                @Index(name = "movie_directors_person", columnList = "person_id, movie_id")
            })
    @OrderBy("id")
    private List<Person> directors = new ArrayList<>();

    @OneToMany(mappedBy = "movie")
    @OrderBy("id")
    private List<Nomination> nominations = new ArrayList<>();

    @OneToMany(mappedBy = "movie")
    @OrderBy("id")
    private List<UserMovieRating> ratings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Movie() {}

    public Movie(String name, int year, List<Person> directors) {
        this.name = name;
        this.year = year;
        this.directors.addAll(directors);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getYear() {
        return year;
    }

    public List<Person> getDirectors() {
        return directors;
    }

    public List<Nomination> getNominations() {
        return nominations;
    }

    public List<UserMovieRating> getRatings() {
        return ratings;
    }
}
