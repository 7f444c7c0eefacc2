package dev.lookahead.internal.database;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Where a query runs: the session of an entity manager, or a stateless one. Confined to its thread. */
public final class QuerySession {

    private final @Nullable EntityManager entityManager;
    private final @Nullable StatelessSession stateless;

    private QuerySession(@Nullable EntityManager entityManager, @Nullable StatelessSession stateless) {
        this.entityManager = entityManager;
        this.stateless = stateless;
    }

    public static QuerySession of(EntityManager entityManager) {
        return new QuerySession(entityManager, null);
    }

    public static QuerySession of(StatelessSession session) {
        return new QuerySession(null, session);
    }

    /** What both kinds have in common, which is all that statements need. */
    public SharedSessionContract hibernate() {
        if (stateless != null) {
            return stateless;
        }
        EntityManager given = Objects.requireNonNull(entityManager);
        // A container's proxy stands for the session of the moment; so it is asked, where it can be.
        return given instanceof SharedSessionContract session ? session : given.unwrap(Session.class);
    }

    /**
     * Whether a result stays open while other statements run, and no more of it is in memory than was asked for.
     * Without a transaction Hibernate gives the connection back after each statement, and closes what is open there.
     */
    public boolean keepsCursors() {
        return hibernate().isJoinedToTransaction()
                && hibernate()
                        .doReturningWork(connection -> Abilities.of(connection).keepsCursors());
    }

    /** Whether something can be read in it. */
    public boolean isOpen() {
        return stateless != null
                ? stateless.isOpen()
                : Objects.requireNonNull(entityManager).isOpen();
    }

    /** The entity manager as it was given, if it was one. */
    public Optional<EntityManager> entityManager() {
        return Optional.ofNullable(entityManager);
    }
}
