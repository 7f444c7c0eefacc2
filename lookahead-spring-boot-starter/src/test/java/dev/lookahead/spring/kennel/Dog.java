package dev.lookahead.spring.kennel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Dog {

    @Id
    private Long id;

    private String name;

    protected Dog() {}

    public Dog(Long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
