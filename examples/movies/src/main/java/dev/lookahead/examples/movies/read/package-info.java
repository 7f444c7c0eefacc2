/** How movies and what belongs to them are read: the virtual models, once, beside the entities. */
package dev.lookahead.examples.movies.read;
