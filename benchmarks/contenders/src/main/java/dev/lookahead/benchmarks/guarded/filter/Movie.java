package dev.lookahead.benchmarks.guarded.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;

@Entity
@Table(name = "guarded_movie")
@FilterDef(name = Movie.SHOWN, defaultCondition = "hidden = false")
@Filter(name = Movie.SHOWN)
public class Movie {

    /** The filter. */
    public static final String SHOWN = "shown";

    @Id
    private long id;

    private String name = "";

    @ManyToMany
    @JoinTable(
            name = "guarded_movie_director",
            joinColumns = @JoinColumn(name = "movie_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OrderBy("id")
    private Set<Person> directors = new LinkedHashSet<>();

    protected Movie() {}

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Person> getDirectors() {
        return directors;
    }
}
