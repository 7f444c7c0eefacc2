package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.hql.CollectionUse.Kind;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import org.jspecify.annotations.Nullable;

/** How a sub-query over a collection has to be written so that it sees no row that is hidden. */
public final class SubQueries {

    private final Schema schema;

    public SubQueries(Schema schema) {
        this.schema = schema;
    }

    /** The rows of a collection, as the source of a sub-query; it may end with a condition. */
    public String rows(EntityDescription owner, Attribute.Collection collection, String alias) {
        return new VisibleSource(collection, target(owner, collection), CollectionPath.of(owner, collection.name()))
                .of(alias, alias)
                .text();
    }

    /** Whether {@code size} would count rows that are hidden. */
    public boolean sizeIsWrong(EntityDescription owner, Attribute.Collection collection) {
        return new Oversights(collection, target(owner, collection))
                .of(Kind.SIZE)
                .isPresent();
    }

    private @Nullable EntityDescription target(EntityDescription owner, Attribute.Collection collection) {
        return Entities.target(collection)
                .flatMap(target -> schema.entity(owner.unit(), target).value())
                .orElse(null);
    }
}
