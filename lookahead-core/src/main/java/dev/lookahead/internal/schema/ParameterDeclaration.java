package dev.lookahead.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as it is declared.
 *
 * @param name its name, or null where the compiler dropped it
 */
public record ParameterDeclaration(@Nullable String name, JavaType type, Annotated annotations) {}
