/**
 * The front of the rules: {@link dev.lookahead.internal.resolve.Resolver} resolves a view or the lookups of a query, and
 * {@link dev.lookahead.internal.resolve.Inspection} looks at everything that is declared without running anything. What
 * a query leaves out by {@code only} is left out here.
 */
@NullMarked
package dev.lookahead.internal.resolve;

import org.jspecify.annotations.NullMarked;
