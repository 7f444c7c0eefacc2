package dev.lookahead.internal.fetch;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

/** A database that plans read from, by the factory of its persistence unit. Shared by threads. */
public final class Database {

    private final String unit;
    private final EntityManagerFactory factory;
    private final KeyStyles styles;

    /**
     * The database of a factory.
     *
     * @param unit what its persistence unit is called
     */
    public Database(String unit, EntityManagerFactory factory) {
        this.unit = unit;
        this.factory = factory;
        this.styles = new KeyStyles(factory);
    }

    public String unit() {
        return unit;
    }

    /** The factory as it was given, which may be a container's proxy. */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** Whether two factories are one, whatever proxies stand before either: each has one metamodel. */
    public static boolean isSame(EntityManagerFactory one, EntityManagerFactory other) {
        return one.getMetamodel() == other.getMetamodel();
    }

    /** How keys travel there. */
    KeyStyle style(QuerySession session) {
        return styles.of(session);
    }

    /** The same where there is no session. */
    KeyStyle style() {
        return styles.of(hibernate());
    }

    SessionFactory hibernate() {
        return factory.unwrap(SessionFactory.class);
    }
}
