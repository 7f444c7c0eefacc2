package dev.lookahead.benchmarks.films.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
public class Actor {

    @Id
    private long id;

    @Column(name = "first_name")
    private String firstName = "";

    @Column(name = "last_name")
    private String lastName = "";

    @ManyToMany(mappedBy = "actors")
    @OrderBy("id")
    private Set<Film> films = new LinkedHashSet<>();

    protected Actor() {}

    public long getId() {
        return id;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public Set<Film> getFilms() {
        return films;
    }
}
