/**
 * Ids and keys: how an id is written in HQL, which columns and which Java class it has, and how many keys travel in one
 * parameter. HQL has no expression for an id of several attributes, so such an id is selected and bound column by
 * column.
 */
@NullMarked
package dev.lookahead.internal.key;

import org.jspecify.annotations.NullMarked;
