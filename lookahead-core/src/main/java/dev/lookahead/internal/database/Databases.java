package dev.lookahead.internal.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The databases that the plans of one factory may lead into. Shared by threads. */
public final class Databases {

    private final Database own;
    private final Map<String, Database> byUnit = new HashMap<>();
    private final Function<EntityManagerFactory, @Nullable EntityManager> atHand;

    /**
     * Databases.
     *
     * @param all the one that queries run in first
     * @param atHand gives the entity manager that is open for a factory at the moment, or null
     */
    public Databases(List<Database> all, Function<EntityManagerFactory, @Nullable EntityManager> atHand) {
        this.own = all.get(0);
        all.forEach(each -> byUnit.put(each.unit(), each));
        this.atHand = atHand;
    }

    /** The one that queries run in. */
    public Database own() {
        return own;
    }

    /** The database of an entity manager, if it is one of these. */
    public Optional<Database> of(EntityManager entityManager) {
        return byUnit.values().stream()
                .filter(each -> Database.isSame(each.factory(), entityManager.getEntityManagerFactory()))
                .findFirst();
    }

    public Database of(String unit) {
        return Objects.requireNonNull(byUnit.get(unit));
    }

    /**
     * The sessions of one query, to be closed.
     *
     * @param query where it runs
     * @param given entity managers to be used for other databases, by their persistence units
     */
    public Sessions sessions(QuerySession query, Map<String, EntityManager> given) {
        return new Sessions(this, query, given);
    }

    Optional<EntityManager> atHand(Database database) {
        return Optional.ofNullable(atHand.apply(database.factory()));
    }
}
