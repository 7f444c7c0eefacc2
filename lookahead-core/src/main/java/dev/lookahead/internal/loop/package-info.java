/**
 * Reads trees: rows that lead to rows of the same nodes, level after level, until a level has nothing new.
 *
 * <p>Where a relation has a depth, one row is shown in several ways: with all that it leads to where it stands at the
 * top, and with less the further down it stands. So what is made is one thing for each row <em>and</em> the rest of
 * depth that it is reached with; such a pair is an {@linkplain dev.lookahead.internal.loop.Instances instance} of the
 * row. The rest is called a {@linkplain dev.lookahead.internal.loop.Budgets budget}, and is how often each relation
 * with a depth may still be followed.
 *
 * <p>Say that categories lead to their children with {@code depth = 1}, that a query reads the categories 1 and 2, and
 * that 2 is a child of 1, and 3 a child of 2:
 *
 * <table>
 * <caption>Rows, and the instances that are reached</caption>
 * <tr><th>level</th><th>rows that are read</th><th>instances (row × rest)</th></tr>
 * <tr><td>the query's own rows</td><td>1, 2</td><td>1 × 1, 2 × 1</td></tr>
 * <tr><td>children of 1 and 2</td><td>3 (2 is here)</td><td>2 × 0, 3 × 0</td></tr>
 * </table>
 *
 * <p>No rest allows another level, so the loop ends. Three rows were read, each once, and four categories are made: 2 is
 * shown with its child 3 at the top, and without children below 1. Without any depth there is one rest for all rows, and
 * an instance has the number of its row.
 *
 * <p>{@link dev.lookahead.internal.loop.LoopRun} follows the relations, {@link dev.lookahead.internal.loop.LoopStep}
 * asks for the rows of one relation, {@link dev.lookahead.internal.loop.LoopRows} knows the instances, and {@link
 * dev.lookahead.internal.loop.LoopOrder} puts these in an order in which each stands after all that it is made of, or
 * refuses a tree that leads in a circle.
 */
@NullMarked
package dev.lookahead.internal.loop;

import org.jspecify.annotations.NullMarked;
