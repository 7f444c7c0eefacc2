/** The entities: movies, people, nominations and what users think of the movies. */
@NullMarked
package dev.lookahead.examples.movies.model;

import org.jspecify.annotations.NullMarked;
