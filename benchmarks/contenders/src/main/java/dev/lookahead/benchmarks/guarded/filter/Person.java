package dev.lookahead.benchmarks.guarded.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.Filter;

@Entity
@Table(name = "guarded_person")
@Filter(name = Movie.SHOWN)
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
