package dev.lookahead.benchmarks.startup;

import dev.lookahead.Lookahead;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * One start of the generated application; says how many milliseconds Hibernate took, a query of the application's
 * own, if it has one, and Lookahead after them.
 */
public final class StartUpOnce {

    private StartUpOnce() {}

    /** The start, with the database's address, and a query that is checked then, as a named one would be. */
    public static void main(String... arguments) throws Exception {
        long start = System.nanoTime();
        List<Class<?>> entities = new ArrayList<>();
        for (int i = 0; i < Sources.ENTITIES; i++) {
            entities.add(Class.forName(Sources.PACKAGE + ".Entity" + i));
        }
        try (SessionFactory factory = new HibernatePersistenceConfiguration("generated")
                .managedClasses(entities)
                .property(JdbcSettings.JAKARTA_JDBC_URL, arguments[0])
                .createEntityManagerFactory()) {
            long started = System.nanoTime();
            if (arguments.length > 1) {
                factory.getCriteriaBuilder().createQuery(arguments[1], Object[].class);
            }
            long queried = System.nanoTime();
            Lookahead lookahead = Lookahead.of(factory);
            long resolved = System.nanoTime();
            // Fails where the view was not found.
            lookahead.explain(Class.forName(Sources.PACKAGE + ".View1x0"));
            System.out.println(
                    millis(start, started) + " " + millis(started, queried) + " " + millis(queried, resolved));
        }
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
