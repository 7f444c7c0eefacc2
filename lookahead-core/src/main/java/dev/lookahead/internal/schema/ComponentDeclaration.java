package dev.lookahead.internal.schema;

/** A component of a record as it is declared. */
public record ComponentDeclaration(String name, JavaType type, Annotated annotations) {}
