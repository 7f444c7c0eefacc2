package dev.lookahead.tests.keycloak;

import dev.lookahead.Lookahead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** A database with the tables of all entities that Keycloak's persistence unit names, and what is sent to it. */
final class Keycloak implements AutoCloseable {

    private static final Pattern ENTITY = Pattern.compile("<class>([^<]+)</class>");

    private final SessionFactory factory;
    private final Lookahead lookahead;
    private final List<String> sent = new CopyOnWriteArrayList<>();

    Keycloak(String name, Consumer<Session> rows, Class<?>... views) {
        Configuration configuration = new Configuration();
        entities().forEach(configuration::addAnnotatedClass);
        // Keycloak asks H2 for the same: one of its columns is called so.
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:" + name + ";NON_KEYWORDS=VALUE");
        configuration.setProperty("hibernate.hbm2ddl.auto", "create-drop");
        configuration.setStatementInspector(sql -> {
            sent.add(sql);
            return sql;
        });
        this.factory = configuration.buildSessionFactory();
        this.lookahead = Lookahead.builder(factory).views(views).build();
        factory.inTransaction(rows);
    }

    /** The classes that its persistence unit names. */
    static List<Class<?>> entities() {
        ClassLoader loader = Keycloak.class.getClassLoader();
        try (InputStream unit = Objects.requireNonNull(loader.getResourceAsStream("default-persistence.xml"))) {
            return ENTITY.matcher(new String(unit.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .<Class<?>>map(found -> load(loader, found.group(1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    SessionFactory factory() {
        return factory;
    }

    Lookahead lookahead() {
        return lookahead;
    }

    /** All rows of a view. */
    <V> List<V> list(Class<V> view) {
        return factory.fromTransaction(session -> {
            sent.clear();
            return lookahead.query(session, view).list();
        });
    }

    /** The statements since a list was last asked for. */
    List<String> sent() {
        return sent;
    }

    @Override
    public void close() {
        factory.close();
    }
}
