/** What the API returns, and the controller that returns it. */
@NullMarked
package dev.lookahead.examples.movies.api;

import org.jspecify.annotations.NullMarked;
