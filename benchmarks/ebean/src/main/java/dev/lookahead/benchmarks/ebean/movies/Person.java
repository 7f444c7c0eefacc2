package dev.lookahead.benchmarks.ebean.movies;

import io.ebean.annotation.Formula;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Person {

    @Id
    private long id;

    private String name = "";

    private String biography = "";

    @OneToMany(mappedBy = "person")
    @OrderBy("id")
    private List<Nomination> nominations = new ArrayList<>();

    @Formula(select = "(select count(*) from nomination n_ where n_.person_id = ${ta}.id)")
    private long nominationCount;

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getBiography() {
        return biography;
    }

    public List<Nomination> getNominations() {
        return nominations;
    }

    public long getNominationCount() {
        return nominationCount;
    }
}
