package dev.lookahead.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** A session factory over a database of its own, and the statements that it sends. */
public final class Database implements AutoCloseable {

    private final TestDatabase.Place place;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final SessionFactory factory;

    Database(TestDatabase.Place place, Fixture fixture, Map<String, ?> properties) {
        this.place = place;
        StatementInspector inspector = sql -> {
            sent.add(sql);
            return sql;
        };
        this.factory = new HibernatePersistenceConfiguration(place.url())
                .managedClasses(fixture.entities())
                .mappingFiles(fixture.mappings())
                .property(JdbcSettings.JAKARTA_JDBC_URL, place.url())
                .property(JdbcSettings.STATEMENT_INSPECTOR, inspector)
                .property(JdbcSettings.POOL_SIZE, 80)
                .property(BatchSettings.STATEMENT_BATCH_SIZE, 100)
                .property(BatchSettings.ORDER_INSERTS, true)
                .property(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create-only")
                .properties(properties)
                .createEntityManagerFactory();
    }

    /** The factory. */
    public SessionFactory factory() {
        return factory;
    }

    /** Where it is, for another program. */
    public String url() {
        return place.url();
    }

    /** Runs in a transaction of its own. */
    public void inTransaction(Consumer<Session> work) {
        factory.inTransaction(work);
    }

    /** The SQL that some work sends. */
    public List<String> statements(Runnable work) {
        reset();
        work.run();
        return sent();
    }

    /** Forgets what was sent. */
    public void reset() {
        sent.clear();
    }

    /** The SQL that was sent since the last reset. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        factory.close();
        place.drop().run();
    }
}
