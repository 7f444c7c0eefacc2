/**
 * Decides what is read, in which steps. A plan knows neither SQL nor a dialect.
 *
 * <h2>Nodes, steps and waves</h2>
 *
 * <p>The page of the tutorial shows movies, their directors, and what these have won:
 *
 * <pre>{@code
 * record MovieView(String name, List<PersonView> directors) {}
 * record PersonView(String name, List<AwardView> awards, long nominationCount, boolean hasWonAnyAward, …) {}
 * record AwardView(String award, String category, int year, boolean winner) {}
 * }</pre>
 *
 * <p>{@link dev.lookahead.internal.plan.Planner} makes this plan of it:
 *
 * <pre>
 * 0 VirtualMovie [MovieView] name
 * 1 VirtualPerson [PersonView] name, VirtualPerson.nominationCount
 * 2 VirtualAward [AwardView, VirtualAward] award, category, year, winner
 * wave 1: 0 VirtualMovie.directors 1 by owner
 * wave 2: 1 VirtualPerson.awards 2 by owner
 * </pre>
 *
 * <p>A {@link dev.lookahead.internal.plan.Node} is a kind of row with all that is wanted of it: the columns, and in
 * brackets what is made of each row. A node makes a row once, however many edges lead to it. Here, two things are made of an
 * award: the view, and the instance of the virtual model that the default method {@code hasWonAnyAward} reads.
 *
 * <p>A {@link dev.lookahead.internal.plan.Step} is a statement for all rows of its node at once, or the call of a loader.
 * It asks by a {@link dev.lookahead.internal.plan.Key}: here by the id of the owner. Over a to-one association it asks by
 * the foreign key that the owner's row holds, each key once.
 *
 * <p>The steps of a {@link dev.lookahead.internal.plan.Wave} need nothing of each other and run together. So this page
 * takes the statement of the movies, and two more in two waves. Nodes that lead back to each other are a
 * {@link dev.lookahead.internal.plan.Loop}: it runs in one wave, and repeats its steps level by level until nothing new
 * comes.
 *
 * <h2>What need not be read</h2>
 *
 * <p>Passes that know nothing of each other look at nodes and steps, each for one kind of thing that is read twice.
 * They give {@link dev.lookahead.internal.plan.Saving savings}, and each of these says which nodes it needs read before
 * which.
 *
 * <ol>
 *   <li>{@link dev.lookahead.internal.plan.RowSubstitutes}: a row that is here for a node with more columns need not be
 *       read for one with fewer. In {@code BookView(title, debutants(name, firstBook(title)))}, the first book of each
 *       debutant is the book of the page.
 *   <li>{@link dev.lookahead.internal.plan.SharedKeysPass}: in {@code AuthorView(books(title), firstBook(title))}, the
 *       step of {@code firstBook} waits until the list has come, and asks only for the first books that are not in it.
 *       Where several steps hold keys of one node, one statement asks for all of them. It waits for rows of other nodes
 *       that may be taken, too.
 *   <li>{@link dev.lookahead.internal.plan.SharedEdgesPass}: in {@code AuthorView(name, books(title),
 *       firstBook(authors(books(title))))}, the books of authors are read at two places. The second step asks only for
 *       authors that are not on the page.
 *   <li>{@link dev.lookahead.internal.plan.OtherSidesPass}: in {@code BioView(text, author(bio(text)))} over a
 *       one-to-one association, the biography of each author is the one that led to the author.
 * </ol>
 *
 * <p>{@link dev.lookahead.internal.plan.Schedule} takes the savings in the order of what their loss costs. Where some
 * would have groups of nodes wait for each other, the last of them is not taken: in the third example, the first book
 * cannot wait for the books that it leads to itself. Then {@link dev.lookahead.internal.plan.Ordering} sorts the groups
 * once, and {@link dev.lookahead.internal.plan.Waves} has each step run as early as that allows. What was taken is
 * {@link dev.lookahead.internal.plan.Reuse}, by which the rooms that read rows know where else to look.
 */
@NullMarked
package dev.lookahead.internal.plan;

import org.jspecify.annotations.NullMarked;
