/**
 * The rules: what a component, a path or a field means, and what is wrong with it. One set of rules serves start-up and
 * the compiler. Look here for the reason why something is a mistake.
 *
 * <p>For the component {@code List<String> directorNames} with {@code @Lookup("directors.name")}, the rules follow
 * {@code directors} to a relation of the movie, {@code name} to a column of the person, and then compare the declared
 * type with what the path gives.
 */
@NullMarked
package dev.lookahead.internal.lookup;

import org.jspecify.annotations.NullMarked;
