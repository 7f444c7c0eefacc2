package dev.lookahead.benchmarks.ebean;

import io.ebean.Database;
import io.ebean.FetchConfig;
import io.ebean.Query;
import io.ebean.Transaction;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** What every use of Ebean here shares. */
final class Ebeans {

    static final String HOW =
            "partial objects, each collection by a query of its own (`FetchConfig.ofQuery(10_000)`: its"
                    + " default takes a hundred owners at a time), unmodifiable; its beans are not mapped to records";

    /** All owners at once. */
    static final FetchConfig ALL = FetchConfig.ofQuery(10_000);

    private Ebeans() {}

    static Database database(String name, DataSource source, Class<?>... entities) {
        return Database.builder()
                .name(name)
                .dataSource(source)
                .defaultDatabase(false)
                .register(false)
                .classes(Arrays.asList(entities))
                .build();
    }

    static <T> List<T> read(Database database, Query<T> query) {
        try (Transaction transaction = database.beginTransaction()) {
            List<T> found = query.setUnmodifiable(true).findList();
            transaction.commit();
            return found;
        }
    }
}
