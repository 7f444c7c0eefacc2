package dev.lookahead.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/**
 * Entities, and rows of them.
 *
 * @param mappings files that say more of how the entities are mapped
 * @param rows writes the rows
 */
public record Fixture(List<Class<?>> entities, List<String> mappings, Consumer<EntityManager> rows) {

    /** Entities with their rows. */
    public static Fixture of(Consumer<EntityManager> rows, Class<?>... entities) {
        return new Fixture(List.of(entities), List.of(), rows);
    }

    /** The same entities with other rows. */
    public Fixture with(Consumer<EntityManager> others) {
        return new Fixture(entities, mappings, others);
    }

    /** The same entities and rows, mapped as a file says. */
    public Fixture mapped(String file) {
        return new Fixture(entities, List.of(file), rows);
    }

    void fill(EntityManager entityManager) {
        rows.accept(entityManager);
    }
}
