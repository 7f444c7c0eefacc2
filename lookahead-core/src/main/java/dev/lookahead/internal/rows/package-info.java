/**
 * Rows and what belongs to whom. A row of a statement is kept as the array that Hibernate gave; a node's rows are
 * numbered from 0, and everything that refers to a row uses this number. {@link dev.lookahead.internal.rows.Groups}
 * says which related rows belong to which owner.
 */
@NullMarked
package dev.lookahead.internal.rows;

import org.jspecify.annotations.NullMarked;
