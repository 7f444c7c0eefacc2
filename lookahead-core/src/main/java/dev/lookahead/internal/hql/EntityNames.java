package dev.lookahead.internal.hql;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.List;
import java.util.Set;

/** What HQL calls entities and constants by. */
public interface EntityNames {

    /**
     * The entity of this name.
     *
     * @param near one that is known, and that the name may stand near to
     */
    SchemaAnswer<EntityDescription> named(String name, EntityDescription near);

    /** The names of all entities that are known. */
    Set<String> all(EntityDescription near);

    /** The entities that extend another, as far as they are known: HQL takes their attributes for its own. */
    List<EntityDescription> extending(EntityDescription entity);

    /** Whether others may extend it, of which nothing is known. */
    boolean mayBeExtended(EntityDescription entity);

    /** Whether an enum of an attribute may have a constant of this name. */
    boolean mayBeConstant(String name, EntityDescription near);
}
