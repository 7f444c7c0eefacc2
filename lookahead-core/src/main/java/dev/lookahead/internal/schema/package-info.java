/**
 * Descriptions of views, virtual models and entities, asked for by name. Two readers give them: reflection with
 * Hibernate's metamodel at start-up, and the compiler in the annotation processor. Both stand behind {@link
 * dev.lookahead.internal.schema.Schema}, so the rules do not know who answers. "Not known here" is an answer, too: a
 * compiler does not see everything that a running Hibernate knows.
 */
@NullMarked
package dev.lookahead.internal.schema;

import org.jspecify.annotations.NullMarked;
