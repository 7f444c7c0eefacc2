package dev.lookahead.benchmarks.guarded.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "guarded_nomination")
public class Nomination {

    @Id
    private long id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable String tenant;

    private String award = "";

    private String category = "";

    @Column(name = "award_year")
    private int year;

    private boolean winner;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    protected Nomination() {}

    public long getId() {
        return id;
    }

    public @Nullable String getTenant() {
        return tenant;
    }

    public String getAward() {
        return award;
    }

    public String getCategory() {
        return category;
    }

    public int getYear() {
        return year;
    }

    public boolean isWinner() {
        return winner;
    }

    public @Nullable Person getPerson() {
        return person;
    }
}
