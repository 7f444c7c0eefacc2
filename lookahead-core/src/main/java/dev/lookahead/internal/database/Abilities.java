package dev.lookahead.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What a database can do, by what it is called. One that is not named here is asked for nothing special.
 *
 * @param keys how keys travel, unless its driver knows no arrays
 * @param keepsCursors whether a result stays open while other statements run, and no more of it is in memory than was
 *     asked for; the drivers of MariaDB and MySQL keep none
 */
record Abilities(KeyStyle keys, boolean keepsCursors) {

    private static final Abilities NONE = new Abilities(KeyStyle.LIST, false);

    private static final Map<String, Abilities> BY_PRODUCT = Map.of(
            "PostgreSQL", new Abilities(KeyStyle.ARRAY, true),
            "H2", new Abilities(KeyStyle.BOUNDED_ARRAY, true),
            "Oracle", new Abilities(KeyStyle.LIST, true));

    static Abilities of(Connection connection) throws SQLException {
        return BY_PRODUCT.getOrDefault(connection.getMetaData().getDatabaseProductName(), NONE);
    }
}
