package dev.lookahead.benchmarks.movies.entities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.Set;

/** The collections are sets: of two bags, Hibernate fetches only one with a join. */
@Entity
public class Movie {

    @Id
    private long id;

    private String name = "";

    @ManyToMany
    @JoinTable(
            name = "movie_director",
            joinColumns = @JoinColumn(name = "movie_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OrderBy("id")
    private Set<Person> directors = new LinkedHashSet<>();

    protected Movie() {}

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Person> getDirectors() {
        return directors;
    }
}
