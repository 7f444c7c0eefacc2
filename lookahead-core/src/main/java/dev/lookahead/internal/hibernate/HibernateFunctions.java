package dev.lookahead.internal.hibernate;

import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.sqm.function.SqmFunctionRegistry;

/** The functions that one factory knows: those of HQL, of its dialect, and those that the application registered. */
public final class HibernateFunctions {

    private final SqmFunctionRegistry registry;

    public HibernateFunctions(EntityManagerFactory factory) {
        this.registry =
                factory.unwrap(SessionFactoryImplementor.class).getQueryEngine().getSqmFunctionRegistry();
    }

    boolean knows(String name) {
        return registry.findFunctionDescriptor(name) != null
                || registry.findSetReturningFunctionDescriptor(name) != null;
    }

    /** All names, sorted. */
    Set<String> names() {
        return new TreeSet<>(registry.getValidFunctionKeys());
    }
}
