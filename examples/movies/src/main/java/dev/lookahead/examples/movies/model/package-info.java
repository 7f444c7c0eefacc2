/** The entities: movies, people, nominations, what users think of the movies, tags and categories. */
@NullMarked
package dev.lookahead.examples.movies.model;

import org.jspecify.annotations.NullMarked;
