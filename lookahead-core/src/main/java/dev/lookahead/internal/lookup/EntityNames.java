package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.EntityDescription;

/** What HQL calls entities and constants by. */
public interface EntityNames {

    /**
     * The entity of this name.
     *
     * @param near one that is known, and that the name may stand near to
     */
    Answer<EntityDescription> named(String name, EntityDescription near);

    /** Whether classes that extend an entity may add attributes, which HQL takes for its own. */
    boolean mayBeExtended(EntityDescription entity);

    /** Whether an enum of an attribute may have a constant of this name. */
    boolean mayBeConstant(String name, EntityDescription near);
}
