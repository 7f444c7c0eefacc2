/**
 * The first room: mistakes as data, and their text. It knows no other room, so that start-up and
 * compiler speak with one voice.
 */
@NullMarked
package dev.lookahead.internal.guide;

import org.jspecify.annotations.NullMarked;
