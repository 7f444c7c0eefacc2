package dev.lookahead.tutorial;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Person {

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    private String biography;

    @OneToMany(mappedBy = "person")
    private List<Nomination> nominations = new ArrayList<>();

    protected Person() {}

    public Person(String name, String biography) {
        this.name = name;
        this.biography = biography;
    }
}
