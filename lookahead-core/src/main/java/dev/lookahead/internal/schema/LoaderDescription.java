package dev.lookahead.internal.schema;

/** A batch loader: the types of its keys and values. */
public record LoaderDescription(String name, JavaType key, JavaType value) {}
