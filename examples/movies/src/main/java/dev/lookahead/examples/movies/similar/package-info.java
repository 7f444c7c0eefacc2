/** Films that are like others: a service that says so over HTTP, and the batch loader that asks it. */
@NullMarked
package dev.lookahead.examples.movies.similar;

import org.jspecify.annotations.NullMarked;
