package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Relation;
import dev.lookahead.internal.lookup.Way;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Attribute.Membership;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes which related row belongs to which owner, as far as associations tell: {@code o_} is the
 * owner's id, {@code d_} that of the related row, {@code x_} its place in the collection.
 */
final class PairsWriter {

    private final Entities entities;
    private final Relation relation;
    private final KeyForm form;
    private final @Nullable String index;
    private final Function<JavaType, Class<?>> classes;

    /**
     * Writes for one relation.
     *
     * @param index what is the place in the collection, or null
     */
    PairsWriter(
            Entities entities,
            Relation relation,
            KeyForm form,
            @Nullable String index,
            Function<JavaType, Class<?>> classes) {
        this.entities = entities;
        this.classes = classes;
        this.relation = relation;
        this.form = form;
        this.index = index;
    }

    String pairs() {
        return relation.way() instanceof Way.Back back ? back(back) : along(((Way.Along) relation.way()).path());
    }

    /** A single association keeps the duplicates of a bag; several give each row once. */
    private String along(List<String> path) {
        Chain chain = new Chain(entities.of(relation.owner()), path);
        return (path.size() > 1 ? "select distinct " : "select ")
                + chain.first() + " as o_, " + chain.last() + " as d_"
                + (index != null ? ", " + index + " as x_" : "")
                + chain.from()
                + chain.where(chain.first(), path.size() - 1);
    }

    private String back(Way.Back back) {
        Chain chain = new Chain(entities.of(relation.target()), back.path());
        EntityDescription owner = entities.of(relation.owner());
        String column = back.column();
        if (column == null) {
            return "select distinct " + chain.last() + " as o_, " + chain.first() + " as d_"
                    + chain.from()
                    + chain.where(chain.last(), back.path().size() - 1);
        }
        String ownerId = "w." + owner.id().name();
        return "select distinct " + ownerId + " as o_, " + chain.first() + " as d_"
                + chain.from()
                + " join " + owner.entityName() + " w on " + ownerId + " = s"
                + back.path().size() + "." + column
                + chain.where(ownerId, back.path().size());
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
            this.linked = is(Membership.TABLE, associations.get(0)) && Collecting.isAlone(start, classes);
            this.collecting = linked
                    ? Collecting.linked(start, "s0", path.get(0), "s1")
                    : Collecting.whole(start, "s0", path.get(0), "s1");
        }

        String first() {
            return collecting.ownerId();
        }

        String last() {
            String id = id(path.size());
            return linked && path.size() == 1 && Collecting.isAlone(reached(1), classes)
                    ? LinkColumn.ELEMENT.of("s1", id)
                    : id;
        }

        private EntityDescription reached(int number) {
            return entities.beside(
                    start, Entities.target(associations.get(number - 1)).orElseThrow());
        }

        private String id(int number) {
            return "s" + number + "." + reached(number).id().name();
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

        String where(String ownerId, int lastOfMiddle) {
            List<String> conditions = new ArrayList<>(List.of(form.condition(List.of(ownerId))));
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
            return LinkColumn.ROW.of("s" + number, id(number)) + " is not null";
        }

        /** Hibernate hides the rows of roots only, and the middle of a path is none. */
        private String visible(int number) {
            EntityDescription entity = reached(number);
            String id = entity.id().name();
            return id(number) + " in (select h." + id + " from " + entity.entityName() + " h)";
        }
    }

    private static boolean is(Membership membership, Attribute association) {
        return association instanceof Attribute.ToMany many && many.membership() == membership;
    }
}
