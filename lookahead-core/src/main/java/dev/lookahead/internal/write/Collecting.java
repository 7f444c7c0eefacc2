package dev.lookahead.internal.write;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.hibernate.LinkColumn;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.schema.EntityDescription;

/**
 * The way from owners into a collection of theirs.
 *
 * @param from joins what the collection holds
 * @param ownerId the owner's id there
 */
record Collecting(String from, SelectItem ownerId) {

    /** Over the owner's own row. */
    static Collecting whole(Ids ids, EntityDescription owner, String ownerAlias, String path, String alias) {
        return joined(ids, owner, ownerAlias, "join", path, alias);
    }

    /**
     * Without the owner's table, where its rows hide nothing and ids are single columns: {@code right join}
     * keeps the rows of the collection's table, all of which have an owner.
     */
    static Collecting linked(Ids ids, EntityDescription owner, String ownerAlias, String path, String alias) {
        Collecting joined = joined(ids, owner, ownerAlias, "right join", path, alias);
        return new Collecting(joined.from, SelectItem.of(LinkColumn.OWNER.of(alias, joined.ownerId.text())));
    }

    /** Whether a table that refers to the entity says all of it: its id, and that it is there. */
    static boolean isAlone(Ids ids, EntityDescription entity) {
        return !entity.hidesRows()
                && !ids.of(entity).isSeveral()
                && !entity.id().name().contains(".")
                && entity.id().storage() == null
                && KeyStyle.inArrays(ids.classes().apply(entity.id().type().boxed()));
    }

    private static Collecting joined(
            Ids ids, EntityDescription owner, String ownerAlias, String join, String path, String alias) {
        return new Collecting(
                " from " + owner.entityName() + " " + ownerAlias + " " + join + " " + ownerAlias + "." + path + " "
                        + alias,
                ids.of(owner).of(ownerAlias));
    }
}
