/**
 * What a query was told, checked and prepared. The classes of {@code dev.lookahead} hold no logic of their own: they
 * pass on to {@link dev.lookahead.internal.query.Engine} and {@link dev.lookahead.internal.query.QueryState}.
 */
@NullMarked
package dev.lookahead.internal.query;

import org.jspecify.annotations.NullMarked;
