package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.hibernate.LinkColumn;
import dev.lookahead.internal.key.Identity;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Attribute.Membership;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes which related row belongs to which owner, as far as associations tell: {@code o_} is the
 * owner's id, {@code d_} that of the related row, {@code x_} its place in the collection.
 */
final class PairsWriter {

    private final Entities entities;
    private final Ids ids;
    private final Relation relation;
    private final KeyForm form;
    private final @Nullable String index;

    /**
     * Writes for one relation.
     *
     * @param index what is the place in the collection, or null
     */
    PairsWriter(Ids ids, Relation relation, KeyForm form, @Nullable String index) {
        this.entities = ids.entities();
        this.ids = ids;
        this.relation = relation;
        this.form = form;
        this.index = index;
    }

    /** A single association keeps the duplicates of a bag; several give each row once. */
    String along(List<String> path) {
        Chain chain = new Chain(entities.of(relation.owner()), path);
        return (path.size() > 1 ? "select distinct " : "select ")
                + pair(chain.first(), chain.last())
                + (index != null ? ", " + index + " as x_" : "")
                + chain.from()
                + chain.where(chain.first(), path.size() - 1);
    }

    /** Each related row once. */
    String back(RelationPath.Back back) {
        Chain chain = new Chain(entities.of(relation.target()), back.path());
        EntityDescription owner = entities.of(relation.owner());
        String column = back.column();
        if (column == null) {
            return "select distinct " + pair(chain.last(), chain.first())
                    + chain.from()
                    + chain.where(chain.last(), back.path().size() - 1);
        }
        SelectItem ownerId = ids.of(owner).of("w");
        return "select distinct " + pair(ownerId, chain.first())
                + chain.from()
                + " join " + owner.entityName() + " w on " + ownerId.text() + " = s"
                + back.path().size() + "." + column
                + chain.where(ownerId, back.path().size());
    }

    private static String pair(SelectItem owner, SelectItem row) {
        return Identity.named(owner, "o") + ", " + Identity.named(row, "d");
    }

    /** Entities in a row, {@code s0} the first. */
    private final class Chain {

        private final EntityDescription start;
        private final List<String> path;
        private final List<Attribute> associations;
        private final boolean linked;
        private final Collecting collecting;

        Chain(EntityDescription start, List<String> path) {
            this.start = start;
            this.path = path;
            this.associations = entities.associations(start, path);
            this.linked = is(Membership.TABLE, associations.get(0)) && Collecting.isAlone(ids, start);
            this.collecting = linked
                    ? Collecting.linked(ids, start, "s0", path.get(0), "s1")
                    : Collecting.whole(ids, start, "s0", path.get(0), "s1");
        }

        SelectItem first() {
            return collecting.ownerId();
        }

        SelectItem last() {
            SelectItem id = id(path.size());
            return linked && path.size() == 1 && Collecting.isAlone(ids, reached(1))
                    ? SelectItem.of(LinkColumn.ELEMENT.of("s1", id.text()))
                    : id;
        }

        private EntityDescription reached(int number) {
            return entities.beside(
                    start, Entities.target(associations.get(number - 1)).orElseThrow());
        }

        private SelectItem id(int number) {
            return ids.of(reached(number)).of("s" + number);
        }

        String from() {
            StringBuilder from = new StringBuilder(collecting.from());
            for (int i = 2; i <= path.size(); i++) {
                from.append(" join s")
                        .append(i - 1)
                        .append('.')
                        .append(path.get(i - 1))
                        .append(" s")
                        .append(i);
            }
            return from.toString();
        }

        String where(SelectItem ownerId, int lastOfMiddle) {
            List<String> conditions = new ArrayList<>(List.of(form.condition(ownerId.expressions())));
            for (int i = 1; i <= path.size(); i++) {
                if (is(Membership.PART_OF_TABLE, associations.get(i - 1))) {
                    conditions.add(left(i));
                }
                if (i <= lastOfMiddle && reached(i).hidesRows()) {
                    conditions.add(visible(i));
                }
            }
            return " where " + String.join(" and ", conditions);
        }

        /** Hibernate hides a link by what it joins to it, and forgets that where it joins nothing. */
        private String left(int number) {
            return LinkColumn.ROW.of("s" + number, id(number).expressions().get(0)) + " is not null";
        }

        /** Hibernate hides the rows of roots only, and the middle of a path is none. */
        private String visible(int number) {
            EntityDescription entity = reached(number);
            SelectItem seen = ids.of(entity).of("h");
            return !ids.of(entity).isSeveral()
                    ? id(number).text() + " in (select " + seen.text() + " from " + entity.entityName() + " h)"
                    : "exists (select 1 from " + entity.entityName() + " h where " + seen.equal(id(number)) + ")";
        }
    }

    private static boolean is(Membership membership, Attribute association) {
        return association instanceof Attribute.ToMany many && many.membership() == membership;
    }
}
