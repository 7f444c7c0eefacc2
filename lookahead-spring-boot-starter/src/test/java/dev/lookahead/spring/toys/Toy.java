package dev.lookahead.spring.toys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Toy {

    @Id
    private Integer id;

    private String name;

    private int dogId;

    protected Toy() {}

    public Toy(Integer id, String name, int dogId) {
        this.id = id;
        this.name = name;
        this.dogId = dogId;
    }

    public String getName() {
        return name;
    }
}
