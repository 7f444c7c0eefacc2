package dev.lookahead.benchmarks.films.entities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Category {

    @Id
    private long id;

    private String name = "";

    protected Category() {}

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
