/** What the commands share. */
@NullMarked
package dev.lookahead.benchmarks.command;

import org.jspecify.annotations.NullMarked;
