/** The page of movies by Hibernate's entities. */
@NullMarked
package dev.lookahead.benchmarks.hibernate;

import org.jspecify.annotations.NullMarked;
