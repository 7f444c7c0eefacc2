package dev.lookahead.benchmarks.movies.entities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
public class Person {

    @Id
    private long id;

    private String name = "";

    private String biography = "";

    @OneToMany(mappedBy = "person")
    @OrderBy("id")
    private Set<Nomination> nominations = new LinkedHashSet<>();

    protected Person() {}

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getBiography() {
        return biography;
    }

    public Set<Nomination> getNominations() {
        return nominations;
    }
}
