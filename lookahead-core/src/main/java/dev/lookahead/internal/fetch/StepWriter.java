package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Fragment;
import dev.lookahead.internal.lookup.Relation;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.lookup.Way;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Attribute.Membership;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements of steps. Each gives the owner's id and then the run of columns of the
 * related row; a step by key, which needs no owner, gives the run alone.
 */
final class StepWriter {

    private final Entities entities;
    private final KeyStyle style;
    private final Function<JavaType, Class<?>> classes;

    StepWriter(Entities entities, KeyStyle style, Function<JavaType, Class<?>> classes) {
        this.entities = entities;
        this.style = style;
        this.classes = classes;
    }

    Statement write(Step.Rows step) {
        Source.Value key = step.key();
        JavaType type = key != null
                ? key.type()
                : entities.of(step.relation().owner()).id().type();
        KeyStyle style = this.style.of(keyClass(type));
        Rows rows = new Rows(step, style);
        String hql = key != null ? rows.byKey() : rows.byOwner();
        boolean differ = key != null || rows.keyInTarget() != null;
        return new Statement(hql, rows.parameters, style, keyClass(type), differ);
    }

    Statement write(Step.Elements step) {
        Source.Elements elements = step.elements();
        EntityDescription owner = entities.of(elements.owner());
        Class<?> keyClass = keyClass(owner.id().type());
        KeyStyle style = this.style.of(keyClass);
        Collecting collecting = elements.membership() == Membership.TABLE && alone(owner)
                ? Collecting.linked(owner, "o", elements.path(), "e")
                : Collecting.whole(owner, "o", elements.path(), "e");
        String order = elements.indexed() ? " order by index(e)" : elements.sortable() ? " order by e" : "";
        String hql = "select " + collecting.ownerId() + ", e" + collecting.from() + " where "
                + style.condition(collecting.ownerId())
                + (elements.membership() == Membership.PART_OF_TABLE ? " and " + there(owner) : "")
                + order;
        return new Statement(hql, Set.of(), style, keyClass, false);
    }

    /** Hibernate gives an owner whose values are all deleted a null. */
    private static String there(EntityDescription owner) {
        return LinkColumn.OWNER.of("e", "o." + owner.id().name()) + " is not null";
    }

    /** Whether a table that refers to the entity says all of it: its id, and that it is there. */
    private boolean alone(EntityDescription entity) {
        return !entity.hidesRows() && KeyStyle.inArrays(keyClass(entity.id().type()));
    }

    private Class<?> keyClass(JavaType type) {
        return classes.apply(type.boxed());
    }

    /** One step over a relation. */
    private final class Rows {

        private final KeyStyle style;
        private final Relation relation;
        private final Node target;
        private final EntityDescription owner;
        private final List<String> path;
        private final List<Attribute> associations;
        private final Selection selection;
        private final List<Fragment> conditions;
        private final Set<String> parameters = new TreeSet<>();

        Rows(Step.Rows step, KeyStyle style) {
            this.style = style;
            this.relation = step.relation();
            this.target = step.target();
            this.owner = entities.of(relation.owner());
            this.path = ((Way.Along) relation.way()).path();
            this.associations = entities.associations(owner, path);
            this.selection = new Selection(entities, target);
            this.conditions = Stream.concat(target.conditions().stream(), relation.conditions().stream())
                    .toList();
            parameters.addAll(selection.parameters());
            conditions.forEach(condition -> parameters.addAll(condition.parameters()));
            Fragment order = relation.orderBy();
            if (order != null) {
                parameters.addAll(order.parameters());
            }
        }

        String byKey() {
            return select(List.of())
                    + selection.joins()
                    + Selection.where(conditions, List.of(style.condition(rowId())));
        }

        String byOwner() {
            if (linkIsEnough()) {
                return linkAlone();
            }
            return relation.limit() > 0 ? best() : all();
        }

        private String all() {
            String key = keyInTarget();
            if (key != null) {
                return select(List.of(key))
                        + selection.joins()
                        + Selection.where(conditions, List.of(style.condition(key)))
                        + order("");
            }
            return select(List.of("k_.o_"))
                    + link()
                    + selection.joins()
                    + Selection.where(conditions, List.of())
                    + order("k_.x_");
        }

        /** The first rows of each owner are numbered before any of their columns is read. */
        private String best() {
            String key = keyInTarget();
            String ownerId = key != null ? key : "k_.o_";
            String numbered = "(select "
                    + ownerId
                    + " as o_, "
                    + rowId()
                    + " as d_, row_number() over (partition by "
                    + ownerId
                    + order("k_.x_")
                    + ") as r_"
                    + Selection.from(entities, target)
                    + (key != null ? "" : link())
                    + Selection.where(conditions, key != null ? List.of(style.condition(key)) : List.of())
                    + ")";
            return select(List.of("t_.o_"))
                    + " join " + numbered + " t_ on t_.d_ = " + rowId()
                    + selection.joins()
                    + " where t_.r_ <= " + relation.limit()
                    + " order by t_.r_";
        }

        private String select(List<String> before) {
            List<String> items = new ArrayList<>(before);
            items.addAll(selection.items());
            return "select " + String.join(", ", items) + Selection.from(entities, target);
        }

        private String rowId() {
            return "this." + target.id();
        }

        /** The owner's id in the related row's own table, where that alone decides what belongs to it. */
        private @Nullable String keyInTarget() {
            return associations.size() == 1
                            && associations.get(0) instanceof Attribute.ToMany many
                            && many.key() != null
                            && !many.indexed()
                    ? "this." + many.key() + "." + owner.id().name()
                    : null;
        }

        private boolean indexed() {
            return associations.size() == 1 && associations.get(0) instanceof Attribute.ToMany many && many.indexed();
        }

        /** Which related row belongs to which owner, as a derived table. */
        private String link() {
            return " join (" + pairs("o_", "d_") + ") k_ on k_.d_ = " + rowId();
        }

        private String pairs(String ownerAlias, String targetAlias) {
            boolean linked = is(Membership.TABLE, associations.get(0)) && alone(owner);
            Collecting first = linked
                    ? Collecting.linked(owner, "s0", path.get(0), "s1")
                    : Collecting.whole(owner, "s0", path.get(0), "s1");
            StringBuilder from = new StringBuilder(first.from());
            List<String> conditions = new ArrayList<>();
            String ownerId = first.ownerId();
            conditions.add(style.condition(ownerId));
            int last = path.size();
            for (int i = 1; i <= last; i++) {
                if (i > 1) {
                    from.append(" join s")
                            .append(i - 1)
                            .append('.')
                            .append(path.get(i - 1))
                            .append(" s")
                            .append(i);
                }
                if (is(Membership.PART_OF_TABLE, associations.get(i - 1))) {
                    conditions.add(left("s" + i, associations.get(i - 1)));
                }
                if (i < last) {
                    visible(associations.get(i - 1), i).ifPresent(conditions::add);
                }
            }
            String targetId = "s" + last + "." + target.id();
            if (linked && last == 1 && alone(entities.of(target.row()))) {
                targetId = LinkColumn.ELEMENT.of("s1", targetId);
            }
            return (last > 1 ? "select distinct " : "select ")
                    + ownerId + " as " + ownerAlias + ", " + targetId + " as " + targetAlias
                    + (indexed() ? ", index(s1) as x_" : "")
                    + from
                    + " where " + String.join(" and ", conditions);
        }

        private static boolean is(Membership membership, Attribute association) {
            return association instanceof Attribute.ToMany many && many.membership() == membership;
        }

        /** Hibernate hides a link by what it joins to it, and forgets that where it joins nothing. */
        private String left(String alias, Attribute association) {
            EntityDescription entity =
                    entities.named(Entities.target(association).orElseThrow());
            return LinkColumn.ROW.of(alias, alias + "." + entity.id().name()) + " is not null";
        }

        /** Hibernate hides the rows of roots only, and the middle of a path is none. */
        private Optional<String> visible(Attribute association, int number) {
            EntityDescription entity =
                    entities.named(Entities.target(association).orElseThrow());
            return entity.hidesRows()
                    ? Optional.of("s" + number + "." + entity.id().name() + " in (select h."
                            + entity.id().name() + " from " + entity.entityName() + " h)")
                    : Optional.empty();
        }

        /** Ids alone come from the foreign key or the join table, where nothing can hide a row. */
        private boolean linkIsEnough() {
            return target.width() == 1
                    && conditions.isEmpty()
                    && relation.orderBy() == null
                    && relation.limit() == 0
                    && mappingOrder() == null
                    && keyInTarget() == null
                    && !entities.of(target.row()).hidesRows();
        }

        private String linkAlone() {
            String order = indexed() ? "index(s1)" : "2";
            return pairs("o_", "d_") + " order by " + order;
        }

        private String order(String index) {
            Fragment asked = relation.orderBy();
            String mapped = mappingOrder();
            String first = asked != null
                    ? asked.text() + ", "
                    : indexed() && !index.isEmpty() ? index + ", " : mapped != null ? mapped + ", " : "";
            return " order by " + first + rowId();
        }

        private @Nullable String mappingOrder() {
            return associations.size() == 1 && associations.get(0) instanceof Attribute.ToMany many
                    ? many.orderBy()
                    : null;
        }
    }
}
