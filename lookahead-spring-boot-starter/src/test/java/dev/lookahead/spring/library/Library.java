package dev.lookahead.spring.library;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An application that says nothing of Lookahead. */
@SpringBootApplication
@Import(Statements.class)
public class Library {

    @Bean
    HibernatePropertiesCustomizer countStatements(Statements statements) {
        return properties -> properties.put("hibernate.session_factory.statement_inspector", statements);
    }

    @Bean
    Gallery gallery() {
        return new Gallery("Oslo");
    }
}
