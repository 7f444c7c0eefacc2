package dev.lookahead.internal.guide;

import org.jspecify.annotations.Nullable;

/**
 * Where a mistake stands.
 *
 * @param type the name of the class that has to change, as the class loader knows it
 * @param member the component, method or parameter in it, or null for the type itself
 */
public record Place(String type, @Nullable String member) {}
