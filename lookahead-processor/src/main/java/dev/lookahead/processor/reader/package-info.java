/** The schema as a compiler sees it: classes, and entities by their annotations. */
@NullMarked
package dev.lookahead.processor.reader;

import org.jspecify.annotations.NullMarked;
