package dev.lookahead.benchmarks.hibernate;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Makes session factories over the data source of all contenders. */
public final class Factory {

    private Factory() {}

    /** A session factory. The pool's connections begin without auto-commit, and Hibernate may know that. */
    public static SessionFactory of(DataSource source, List<Class<?>> entities, Map<String, ?> properties) {
        return new HibernatePersistenceConfiguration("benchmarks")
                .managedClasses(entities)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, source)
                .property(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
                .properties(properties)
                .createEntityManagerFactory();
    }
}
