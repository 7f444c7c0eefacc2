/**
 * Everything that asks Hibernate's mapping model or its SPI, so that a change in Hibernate is met in one place: the
 * entities of a session factory, what hides their rows, how columns store values, and the functions that Lookahead adds
 * to HQL.
 */
@NullMarked
package dev.lookahead.internal.hibernate;

import org.jspecify.annotations.NullMarked;
