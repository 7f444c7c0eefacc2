/**
 * What names mean on a row, and where fields lead: the rules for associations, for {@code mappedBy}, and for values that
 * are equal. Look here for the reason why a {@code @Prefetch} or a {@code @Join} is a mistake.
 *
 * <p>What a name means may be said by a field of a virtual model, whose rules are above this package: they are asked
 * through {@link dev.lookahead.internal.relation.Recursion}.
 */
@NullMarked
package dev.lookahead.internal.relation;

import org.jspecify.annotations.NullMarked;
