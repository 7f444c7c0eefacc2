package dev.lookahead.internal.schema;

/**
 * A batch loader: the types of its keys and values.
 *
 * @param asynchronous whether it gives a stage, which can be waited for so long and no longer
 */
public record LoaderDescription(String name, JavaType key, JavaType value, boolean asynchronous) {}
