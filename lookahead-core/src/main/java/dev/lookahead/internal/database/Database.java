package dev.lookahead.internal.database;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;

/** A database that plans read from, by the factory of its persistence unit. Shared by threads. */
public final class Database {

    private final String unit;
    private final EntityManagerFactory factory;
    private final KeyStyles styles;
    private final JoinTableFilters joinTableFilters;
    private final Map<String, String> typeNames = new ConcurrentHashMap<>();
    private final Map<String, Boolean> looseTexts = new ConcurrentHashMap<>();

    /**
     * The database of a factory.
     *
     * @param unit what its persistence unit is called
     */
    public Database(String unit, EntityManagerFactory factory) {
        this.unit = unit;
        this.factory = factory;
        this.styles = new KeyStyles(factory);
        this.joinTableFilters = JoinTableFilters.of(factory);
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
    public KeyStyle style(QuerySession session) {
        return styles.of(session);
    }

    /** The same where there is no session. */
    public KeyStyle style() {
        return styles.of(hibernate());
    }

    /** What the database calls the types of columns, by statements that give these. */
    public Map<String, String> typeNames() {
        return typeNames;
    }

    /** Whether texts are compared more loosely than Java does, by statements that give the columns of them. */
    public Map<String, Boolean> looseTexts() {
        return looseTexts;
    }

    public JoinTableFilters joinTableFilters() {
        return joinTableFilters;
    }

    public SessionFactory hibernate() {
        return factory.unwrap(SessionFactory.class);
    }
}
