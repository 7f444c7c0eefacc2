/**
 * What a user of Lookahead writes: the annotations of views and virtual models, batch loaders, and
 * the exceptions that come back. This package knows nothing of the engine.
 */
@NullMarked
package dev.lookahead.model;

import org.jspecify.annotations.NullMarked;
