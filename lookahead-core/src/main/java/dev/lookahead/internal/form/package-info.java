/**
 * What a view is resolved to, as pure data. Planning, writing, running and assembling need nothing else.
 *
 * <p>Take {@code @View(VirtualMovie.class) record MovieView(String name, List<PersonView> directors)}. It becomes a
 * {@link dev.lookahead.internal.form.ResultShape} with two {@linkplain dev.lookahead.internal.form.Slot slots}. Each
 * slot names its {@link dev.lookahead.internal.form.ValueSource}: {@code name} is a column of the movie's row; {@code
 * directors} is what the shape of {@code PersonView} makes of related rows. A {@link
 * dev.lookahead.internal.form.Relation} says how a movie finds these rows, and which conditions, order and limit they
 * have.
 */
@NullMarked
package dev.lookahead.internal.form;

import org.jspecify.annotations.NullMarked;
