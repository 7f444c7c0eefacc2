package dev.lookahead.tutorial;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "users") // H2 reserves USER.
public class User {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    protected User() {}

    public User(String name) {
        this.name = name;
    }
}
