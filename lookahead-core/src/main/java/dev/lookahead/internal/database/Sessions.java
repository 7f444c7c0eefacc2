package dev.lookahead.internal.database;

import dev.lookahead.model.ExceptionFactory;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Gives the session for each statement of a query: the query's own; in another database the one that the
 * query was given for it, or that is at hand there; else one of its own. That is read-only, opened when the first
 * statement needs it, and closed with this. Confined to the query's thread.
 */
public final class Sessions implements AutoCloseable {

    private final Databases databases;
    private final Map<String, EntityManager> given;
    private final Map<String, QuerySession> known = new HashMap<>();
    private final List<Opened> opened = new ArrayList<>();

    /**
     * A session of its own.
     *
     * @param transaction its own too, or null where it joined one
     */
    private record Opened(Session session, @Nullable Transaction transaction) {}

    Sessions(Databases databases, QuerySession query, Map<String, EntityManager> given) {
        this.databases = databases;
        this.given = given;
        this.known.put(databases.own().unit(), query);
    }

    /** The persistence unit of the query. */
    public String ownUnit() {
        return databases.own().unit();
    }

    /** Where the query itself runs. */
    public QuerySession own() {
        return of(ownUnit());
    }

    /** The session for a persistence unit. */
    public QuerySession of(String unit) {
        QuerySession session = known.get(unit);
        if (session == null) {
            session = find(databases.of(unit));
            known.put(unit, session);
        }
        return session;
    }

    public Database database(String unit) {
        return databases.of(unit);
    }

    /** How keys travel to a persistence unit. */
    public KeyStyle style(String unit) {
        return databases.of(unit).style(of(unit));
    }

    private QuerySession find(Database database) {
        EntityManager own = given.get(database.unit());
        return own != null
                ? QuerySession.of(own)
                : databases.atHand(database).map(QuerySession::of).orElseGet(() -> QuerySession.of(open(database)));
    }

    private Session open(Database database) {
        Session session;
        try {
            session = database.hibernate().withOptions().readOnly(true).openSession();
        } catch (HibernateException refused) {
            throw ExceptionFactory.invalidQuery(
                    "An edge leads into `" + database.unit() + "`, where no session can be opened without more: give"
                            + " the query one by `.using(entityManager)`. " + refused.getMessage(),
                    refused);
        }
        opened.add(new Opened(session, null));
        if (!session.isJoinedToTransaction()) {
            // What is read there is one read too.
            opened.set(opened.size() - 1, new Opened(session, session.beginTransaction()));
        }
        return session;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        for (Opened each : opened) {
            first = close(each, first);
        }
        opened.clear();
        known.clear();
        if (first != null) {
            throw first;
        }
    }

    /** Nothing was written; so there is nothing to commit. */
    private static @Nullable RuntimeException close(Opened own, @Nullable RuntimeException first) {
        Transaction transaction = own.transaction();
        try (Session session = own.session()) {
            if (transaction != null && session.isOpen()) {
                transaction.rollback();
            }
            return first;
        } catch (RuntimeException failed) {
            return first == null ? failed : first;
        }
    }
}
