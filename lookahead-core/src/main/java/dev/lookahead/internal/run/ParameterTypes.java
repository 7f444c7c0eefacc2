package dev.lookahead.internal.run;

import dev.lookahead.internal.common.BoundedCache;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.write.Statement;
import dev.lookahead.model.ExceptionFactory;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.SharedSessionContract;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks Hibernate whether the values that a query binds are of the types that statements want, before any of them is
 * sent: each statement once for each class of a value. Thread-safe.
 */
final class ParameterTypes {

    private record Checked(String hql, String parameter, Class<?> type) {}

    /** What is kept takes so many bytes at the most. */
    private static final long MOST = 64 << 10;

    private static final int AROUND = 200;

    private final BoundedCache<Checked, Boolean> checked =
            new BoundedCache<>(MOST, (each, done) -> AROUND + each.hql().length());

    /** Throws where a value is of another type. */
    void check(Stream<Statement> statements, Map<String, @Nullable Object> bound, SharedSessionContract session) {
        statements
                .filter(statement -> !statement.parameters().isEmpty())
                .forEach(statement -> check(statement, bound, session));
    }

    private void check(Statement statement, Map<String, @Nullable Object> bound, SharedSessionContract session) {
        for (String name : statement.parameters()) {
            Object value = bound.get(name);
            if (value != null) {
                checked.get(new Checked(statement.hql(), name, value.getClass()), key -> {
                    bind(session.createQuery(key.hql(), Object[].class), statement, name, value);
                    return true;
                });
            }
        }
    }

    /** Binds a value, or tells which one is of another type than it should be. */
    static void bind(Query<Object[]> query, Statement statement, String name, @Nullable Object value) {
        try {
            query.setParameter(name, value);
        } catch (IllegalArgumentException wrong) {
            throw ExceptionFactory.invalidQuery(text(query, statement, name, value), wrong);
        }
    }

    private static String text(Query<Object[]> query, Statement statement, String name, @Nullable Object value) {
        Class<?> wanted = query.getParameter(name).getParameterType();
        String where = statement.fragments().stream()
                .filter(fragment -> fragment.parameters().contains(name))
                .map(Fragment::place)
                .findFirst()
                .map(place -> " of " + SeveralValues.quoted(place))
                .orElse("");
        return "`:" + name + "`" + where
                + (wanted == null ? " takes a value of another type" : " takes a `" + wanted.getSimpleName() + "`")
                + ", and is bound to a `"
                + (value == null ? "null" : value.getClass().getSimpleName()) + "`.";
    }
}
