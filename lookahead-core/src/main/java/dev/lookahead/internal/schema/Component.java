package dev.lookahead.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * A component of a view.
 *
 * @param lookup the path of its annotation, or null where its name counts
 * @param keyedBy the path that its annotation keys a map by, or null
 */
public record Component(
        String name,
        JavaType type,
        @Nullable String lookup,
        @Nullable String keyedBy) {}
