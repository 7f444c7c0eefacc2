package dev.lookahead.benchmarks.guarded.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "guarded_movie")
public class Movie {

    @Id
    private long id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenant;

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

    public @Nullable String getTenant() {
        return tenant;
    }

    public String getName() {
        return name;
    }

    public Set<Person> getDirectors() {
        return directors;
    }
}
