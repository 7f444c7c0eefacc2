package dev.lookahead.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/**
 * Entities, and rows of them.
 *
 * @param rows writes the rows
 */
public record Fixture(List<Class<?>> entities, Consumer<EntityManager> rows) {

    /** Entities with their rows. */
    public static Fixture of(Consumer<EntityManager> rows, Class<?>... entities) {
        return new Fixture(List.of(entities), rows);
    }

    /** The same entities with other rows. */
    public Fixture with(Consumer<EntityManager> others) {
        return new Fixture(entities, others);
    }

    void fill(EntityManager entityManager) {
        rows.accept(entityManager);
    }
}
