/** Typed paths: for each virtual model a class that has a method and a constant for each of its names. */
@NullMarked
package dev.lookahead.processor.paths;

import org.jspecify.annotations.NullMarked;
