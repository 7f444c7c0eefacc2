/** The example application: movies, their directors and what those were nominated for. */
@NullMarked
package dev.lookahead.examples.movies;

import org.jspecify.annotations.NullMarked;
