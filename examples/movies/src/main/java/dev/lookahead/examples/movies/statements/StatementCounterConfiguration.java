package dev.lookahead.examples.movies.statements;

import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows every statement of Hibernate to the counter. */
@Configuration(proxyBeanMethods = false)
class StatementCounterConfiguration {

    @Bean
    HibernatePropertiesCustomizer countStatements(StatementCounter counter) {
        StatementInspector inspector = sql -> {
            counter.increment();
            return sql;
        };
        return properties -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, inspector);
    }
}
