/** Batch loaders of java-dataloader as those of Lookahead. */
@NullMarked
package dev.lookahead.dataloader;

import org.jspecify.annotations.NullMarked;
