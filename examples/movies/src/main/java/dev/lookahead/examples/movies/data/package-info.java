/** The data that the application starts with: the real nominees, and on request a large made-up set. */
@NullMarked
package dev.lookahead.examples.movies.data;

import org.jspecify.annotations.NullMarked;
