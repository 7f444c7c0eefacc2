package dev.lookahead.internal.database;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how keys can travel: by asking a connection, once, and not only the dialect, since there
 * are drivers before databases. The property {@value #PROPERTY} decides where that is wrong.
 */
final class KeyStyles {

    /** {@code array}, {@code list}, or {@code auto}. */
    static final String PROPERTY = "lookahead.keys";

    private volatile @Nullable KeyStyle known;

    KeyStyles(EntityManagerFactory factory) {
        Object property = factory.getProperties().get(PROPERTY);
        String style = property == null ? "auto" : property.toString().toLowerCase(Locale.ROOT);
        this.known = switch (style) {
            case "auto" -> null;
            case "array" -> KeyStyle.ARRAY;
            case "list" -> KeyStyle.LIST;
            default ->
                throw new IllegalArgumentException(
                        "the property `" + PROPERTY + "` is `" + style + "`: it takes `array`, `list` or" + " `auto`.");
        };
    }

    KeyStyle of(QuerySession session) {
        KeyStyle style = known;
        if (style == null) {
            style = session.hibernate().doReturningWork(KeyStyles::ask);
            known = style;
        }
        return style;
    }

    /** The same where there is no session, if one can be opened without more; with tenants none can. */
    KeyStyle of(SessionFactory factory) {
        try (Session session = factory.openSession()) {
            return of(QuerySession.of(session));
        } catch (HibernateException noSession) {
            return KeyStyle.ARRAY;
        }
    }

    private static KeyStyle ask(Connection connection) throws SQLException {
        KeyStyle style = Abilities.of(connection).keys();
        if (style == KeyStyle.LIST) {
            return style;
        }
        try {
            connection.createArrayOf("bigint", new Object[0]).free();
            return style;
        } catch (SQLException notSupported) {
            return KeyStyle.LIST;
        }
    }
}
