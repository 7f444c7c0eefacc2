/**
 * Runs plans. All steps whose owners are known run as one wave; the keys of a step travel as one array. {@link
 * dev.lookahead.internal.run.Fetcher} runs the root statement first and then wave after wave. Look here for when a
 * statement is sent.
 */
@NullMarked
package dev.lookahead.internal.run;

import org.jspecify.annotations.NullMarked;
