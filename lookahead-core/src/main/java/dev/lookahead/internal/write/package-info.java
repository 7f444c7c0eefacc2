/**
 * Writes plans as HQL. The text of a statement depends on the plan and on how the database takes keys; it never depends
 * on the number of rows. So each statement is written once, and all caches of query plans on its way are used.
 *
 * <p>The statement of a step selects the key that a row is for, then the columns of that row. For the step from movies
 * to their directors, the key is the id of the movie, and the columns are those of the person that some view shows.
 */
@NullMarked
package dev.lookahead.internal.write;

import org.jspecify.annotations.NullMarked;
