package dev.lookahead.internal.key;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.hibernate.KeyColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.hibernate.SharedSessionContract;

/** Finds out whether a database may find texts equal that Java does not, by asking it once for each column. */
public final class TextComparison {

    /** What a collation, or a type with a length, may find equal to the first. */
    private static final List<String> TEXTS = List.of("a", "A", "a ", "\u00e1", "a-");

    private TextComparison() {}

    public static boolean isLoose(KeyForm keys, Database database, SharedSessionContract session) {
        for (KeyPart part : keys.parts()) {
            KeyEquality equality = part.equality();
            if (!equality.isKnown()
                    || equality.columns().stream().anyMatch(column -> isLoose(column, database, session))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoose(KeyColumn column, Database database, SharedSessionContract session) {
        String nothing = column.nothing();
        Boolean known = database.looseTexts().get(nothing);
        if (known == null) {
            known = session.doReturningWork(connection -> ask(connection, nothing));
            database.looseTexts().put(nothing, known);
        }
        return known;
    }

    /** A column that takes none of the texts, or a database that has another SQL, is not trusted. */
    private static boolean ask(Connection connection, String nothing) {
        try {
            Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                return isFilled(statement, nothing) || comparesLoosely(statement, nothing);
            } catch (SQLException refused) {
                if (before != null) {
                    connection.rollback(before);
                }
                return true;
            }
        } catch (SQLException refused) {
            return true;
        }
    }

    /** Texts that are filled up with blanks are equal to shorter ones, and need not be in a union. */
    private static boolean isFilled(Statement statement, String nothing) throws SQLException {
        try (ResultSet none = statement.executeQuery(nothing)) {
            int type = none.getMetaData().getColumnType(1);
            return type == Types.CHAR || type == Types.NCHAR;
        }
    }

    private static boolean comparesLoosely(Statement statement, String nothing) throws SQLException {
        try (ResultSet equal = statement.executeQuery(sql(nothing))) {
            return equal.next() && equal.getInt(1) > 0;
        }
    }

    /** A union with no rows of the column compares as the column does. */
    private static String sql(String nothing) {
        StringBuilder others = new StringBuilder(nothing);
        TEXTS.subList(1, TEXTS.size())
                .forEach(text ->
                        others.append(" union all select '").append(text).append('\''));
        return "select count(*) from (" + nothing + " union all select '" + TEXTS.get(0) + "') x_ join (" + others
                + ") y_ on x_.c_ = y_.c_";
    }
}
