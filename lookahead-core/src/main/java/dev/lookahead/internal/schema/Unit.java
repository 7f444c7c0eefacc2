package dev.lookahead.internal.schema;

import java.util.function.Function;

/**
 * A persistence unit.
 *
 * @param name its name, which no other of the same schema has
 * @param entities gives the entity of a class; absent where the unit does not map it
 */
public record Unit(String name, Function<String, SchemaAnswer<EntityDescription>> entities) {}
