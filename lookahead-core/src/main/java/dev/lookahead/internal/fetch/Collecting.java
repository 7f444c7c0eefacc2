package dev.lookahead.internal.fetch;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.function.Function;

/**
 * The way from owners into a collection of theirs.
 *
 * @param from joins what the collection holds
 * @param ownerId the owner's id there
 */
record Collecting(String from, String ownerId) {

    /** Over the owner's own row. */
    static Collecting whole(EntityDescription owner, String ownerAlias, String path, String alias) {
        return joined(owner, ownerAlias, "join", path, alias);
    }

    /**
     * Without the owner's table, where its rows hide nothing and ids are single columns: {@code right join}
     * keeps the rows of the collection's table, all of which have an owner.
     */
    static Collecting linked(EntityDescription owner, String ownerAlias, String path, String alias) {
        Collecting joined = joined(owner, ownerAlias, "right join", path, alias);
        return new Collecting(joined.from, LinkColumn.OWNER.of(alias, joined.ownerId));
    }

    /** Whether a table that refers to the entity says all of it: its id, and that it is there. */
    static boolean isAlone(EntityDescription entity, Function<JavaType, Class<?>> classes) {
        return !entity.hidesRows()
                && entity.id().storage() == null
                && KeyStyle.inArrays(classes.apply(entity.id().type().boxed()));
    }

    private static Collecting joined(
            EntityDescription owner, String ownerAlias, String join, String path, String alias) {
        return new Collecting(
                " from " + owner.entityName() + " " + ownerAlias + " " + join + " " + ownerAlias + "." + path + " "
                        + alias,
                ownerAlias + "." + owner.id().name());
    }
}
