package dev.lookahead.spring;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;

/** The names of the entity manager factories among the beans, and of the Lookaheads that belong to them. */
final class FactoryNames {

    static final String LOOKAHEAD = "lookahead";

    private static final String SUFFIX = "EntityManagerFactory";

    private final ListableBeanFactory beans;

    FactoryNames(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** All of them; none is created for that. */
    List<String> all() {
        return List.of(beans.getBeanNamesForType(EntityManagerFactory.class, true, false));
    }

    /** What the Lookahead of a factory is called where there are several. */
    static String lookahead(String factory) {
        if (factory.equalsIgnoreCase(SUFFIX)) {
            return LOOKAHEAD;
        }
        String prefix = factory.endsWith(SUFFIX) ? factory.substring(0, factory.length() - SUFFIX.length()) : factory;
        return prefix + "Lookahead";
    }
}
