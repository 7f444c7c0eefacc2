/**
 * The fourth room: what is read, in which steps. A plan is made of nodes, each a kind of row with
 * the columns and relations that someone wants of it, and of waves of steps between them. It knows
 * neither SQL nor a dialect.
 */
@NullMarked
package dev.lookahead.internal.plan;

import org.jspecify.annotations.NullMarked;
