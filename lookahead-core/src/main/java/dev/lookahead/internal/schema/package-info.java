/**
 * The second room: views, virtual models and entities as plain descriptions, asked for by name.
 * What reads them (reflection and Hibernate's metamodel here, the compiler elsewhere) stands behind
 * {@link dev.lookahead.internal.schema.Schema}, so that the rules do not know who answers.
 */
@NullMarked
package dev.lookahead.internal.schema;

import org.jspecify.annotations.NullMarked;
