package dev.lookahead.benchmarks.jimmer.movies;

import org.babyfish.jimmer.sql.Column;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.ManyToOne;

@Entity
public interface Nomination {

    @Id
    long id();

    String award();

    String category();

    @Column(name = "award_year")
    int year();

    boolean winner();

    @ManyToOne
    Person person();

    @ManyToOne
    Movie movie();
}
