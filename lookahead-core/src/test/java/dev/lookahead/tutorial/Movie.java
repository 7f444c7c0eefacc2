package dev.lookahead.tutorial;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Movie {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @ManyToMany
    private List<Person> directors = new ArrayList<>();

    protected Movie() {}

    public Movie(String name, Person... directors) {
        this.name = name;
        this.directors.addAll(List.of(directors));
    }

    public Long getId() {
        return id;
    }
}
