package dev.lookahead.benchmarks.jimmer;

import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;

/** What every use of Jimmer here shares. */
final class Jimmers {

    static final String HOW =
            "object fetchers, batch sizes of 5,000, `in` lists as arrays; its immutable objects are not"
                    + " mapped to records";

    private Jimmers() {}

    static JSqlClient client() {
        return JSqlClient.newBuilder()
                .setDialect(new PostgresDialect())
                .setDefaultBatchSize(5_000)
                .setDefaultListBatchSize(5_000)
                .setInListPaddingEnabled(true)
                .build();
    }
}
