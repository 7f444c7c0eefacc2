package dev.lookahead.examples.movies.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who directs movies and is nominated for awards. */
@Entity
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", allocationSize = 100)
    private @Nullable Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, length = 4000)
    private String biography;

    @OneToMany(mappedBy = "person")
    @OrderBy("id")
    private List<Nomination> nominations = new ArrayList<>();

    @ManyToMany(mappedBy = "directors")
    @OrderBy("id")
    private List<Movie> directedMovies = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public Person(String name, String biography) {
        this.name = name;
        this.biography = biography;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getBiography() {
        return biography;
    }

    public List<Nomination> getNominations() {
        return nominations;
    }

    public List<Movie> getDirectedMovies() {
        return directedMovies;
    }
}
