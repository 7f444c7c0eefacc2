/**
 * Makes records, instances of virtual models and values from rows, from the leaves up, after everything was fetched.
 * Readers are made once for each plan; static components and {@code default} methods run here.
 */
@NullMarked
package dev.lookahead.internal.assemble;

import org.jspecify.annotations.NullMarked;
