package dev.lookahead.benchmarks.jooq;

import dev.lookahead.benchmarks.database.Transaction;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.NestedCollectionEmulation;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** What every use of jOOQ here shares. */
final class Jooq {

    static final String HOW =
            "`multiset` with record mappers in the DSL, emulated by JSON, which is faster here than JSONB,"
                    + " its default on PostgreSQL";

    /** Without the log that looks at every result. */
    private static final Settings SETTINGS =
            new Settings().withExecuteLogging(false).withEmulateMultiset(NestedCollectionEmulation.JSON);

    private Jooq() {}

    static <T> List<T> read(DataSource source, Function<DSLContext, List<T>> query) throws Exception {
        return Transaction.run(source, connection -> query.apply(DSL.using(connection, SQLDialect.POSTGRES, SETTINGS)));
    }

    static Table<?> table(String name) {
        return DSL.table(DSL.name(name));
    }

    static Field<Long> key(String table, String name) {
        return DSL.field(DSL.name(table, name), Long.class);
    }

    static Field<String> text(String table, String name) {
        return DSL.field(DSL.name(table, name), String.class);
    }
}
