package dev.lookahead.benchmarks.guarded.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "guarded_person")
public class Person {

    @Id
    private long id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenant;

    private String name = "";

    private String biography = "";

    @OneToMany(mappedBy = "person")
    @OrderBy("id")
    private Set<Nomination> nominations = new LinkedHashSet<>();

    protected Person() {}

    public long getId() {
        return id;
    }

    public @Nullable String getTenant() {
        return tenant;
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
