package dev.lookahead.internal.run;

import dev.lookahead.internal.write.Slice;
import dev.lookahead.internal.write.Statement;
import jakarta.persistence.Parameter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;

/**
 * The SQL that Hibernate makes of a statement, caught where it would be sent: a session whose
 * inspector takes the text and goes no further.
 */
final class SqlCapture {

    private final SessionFactory factory;

    SqlCapture(SessionFactory factory) {
        this.factory = factory;
    }

    /** The SQL, or nothing where no session can be opened without more, as with tenants. */
    Optional<String> sql(Statement statement) {
        AtomicReference<String> caught = new AtomicReference<>();
        UnaryOperator<String> inspector = sql -> stop(caught, sql);
        try (Session session =
                factory.withOptions().statementInspector(inspector).openSession()) {
            Query<Object[]> query = session.createQuery(statement.hql(), Object[].class);
            bind(query, statement);
            query.getResultList();
        } catch (RuntimeException stopped) {
            // Either ours, or a reason why there is no SQL to show.
            return Optional.ofNullable(caught.get());
        }
        return Optional.ofNullable(caught.get());
    }

    private static void bind(Query<Object[]> query, Statement statement) {
        boolean keyed = false;
        for (Parameter<?> parameter : query.getParameters()) {
            String name = parameter.getName();
            if (Slice.isParameter(name)) {
                query.setParameter(name, 1);
            } else if (statement.parameters().contains(name)) {
                query.setParameter(name, null);
            } else {
                keyed = true;
            }
        }
        if (keyed) {
            statement.keys().bindNone(query);
        }
    }

    private static String stop(AtomicReference<String> caught, String sql) {
        caught.compareAndSet(null, sql);
        throw new Caught();
    }

    private static final class Caught extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Caught() {
            super("the statement was only wanted as text", null, false, false);
        }
    }
}
