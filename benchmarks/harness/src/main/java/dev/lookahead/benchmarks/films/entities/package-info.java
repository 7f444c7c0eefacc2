/** The tables of the films as JPA entities. */
@NullMarked
package dev.lookahead.benchmarks.films.entities;

import org.jspecify.annotations.NullMarked;
