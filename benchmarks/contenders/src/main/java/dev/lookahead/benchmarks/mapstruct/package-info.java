/** The page by MapStruct over entities. */
@NullMarked
package dev.lookahead.benchmarks.mapstruct;

import org.jspecify.annotations.NullMarked;
