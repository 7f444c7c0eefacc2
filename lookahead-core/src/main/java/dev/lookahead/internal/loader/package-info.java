/**
 * Batch loaders: collects the keys of all rows that need a loader, calls it once, and hands each row its value.
 * Asynchronous loaders run while statements run, and are waited for at the end.
 */
@NullMarked
package dev.lookahead.internal.loader;

import org.jspecify.annotations.NullMarked;
