package dev.lookahead.benchmarks.jimmer.films;

import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;

@Entity
public interface Category {

    @Id
    long id();

    String name();
}
