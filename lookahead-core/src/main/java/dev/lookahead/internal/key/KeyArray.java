package dev.lookahead.internal.key;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.hibernate.KeyColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.CustomType;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/**
 * The type of an array of keys where it has to be that of a column: what the database compares with it is compared as
 * the column is, be it filled up with blanks or without regard to case. The database is asked once what it calls that.
 */
final class KeyArray implements UserType<Object[]> {

    private final KeyColumn column;
    private final Database database;
    private final CustomType<Object[]> parameter;

    KeyArray(KeyColumn column, Database database) {
        this.column = column;
        this.database = database;
        this.parameter = column.parameter(this);
    }

    /** It as Hibernate takes it beside a value. */
    CustomType<Object[]> parameter() {
        return parameter;
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Object[] keys, int position, WrapperOptions options)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(position, connection.createArrayOf(name(connection), keys));
    }

    private String name(Connection connection) throws SQLException {
        String nothing = column.nothing();
        String known = database.typeNames().get(nothing);
        if (known == null) {
            known = ask(connection, nothing);
            database.typeNames().put(nothing, known);
        }
        return known;
    }

    /** Nothing is executed for it. */
    private static String ask(Connection connection, String nothing) throws SQLException {
        try (PreparedStatement probe = connection.prepareStatement(nothing)) {
            ResultSetMetaData columns = Objects.requireNonNull(probe.getMetaData());
            return columns.getColumnTypeName(1);
        }
    }

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<Object[]> returnedClass() {
        return Object[].class;
    }

    @Override
    public Object[] deepCopy(Object[] keys) {
        return keys;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
