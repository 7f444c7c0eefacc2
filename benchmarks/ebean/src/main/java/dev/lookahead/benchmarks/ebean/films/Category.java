package dev.lookahead.benchmarks.ebean.films;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Category {

    @Id
    private long id;

    private String name = "";

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
