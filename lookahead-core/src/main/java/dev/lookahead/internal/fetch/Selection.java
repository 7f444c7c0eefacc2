package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Fragment;
import dev.lookahead.internal.lookup.Relation;
import dev.lookahead.internal.lookup.RowType;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.lookup.Way;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The select list of a node's rows, and the derived tables that bring what is joined to them.
 *
 * <p>{@code this} is the only entity in a {@code from}, so that the bare names of a fragment mean
 * its row wherever the fragment stands. A joined row is a derived table rooted at its own entity: a
 * soft delete, a restriction or a filter hides the row there, and never its owner.
 */
final class Selection {

    private final Entities entities;
    private final List<String> items = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final Set<String> parameters = new TreeSet<>();
    private int joined;

    Selection(Entities entities, Node node) {
        this.entities = entities;
        run(node);
    }

    private void run(Node node) {
        items.add("this." + node.id());
        node.columns().forEach(column -> items.add(column(column)));
        node.joins().forEach(join -> join(join, "j" + joined++ + "_"));
        node.companions().forEach(this::run);
    }

    /** Expressions, in the order of the node's run of columns. */
    List<String> items() {
        return items;
    }

    /** Follows {@code from … this}. */
    String joins() {
        return joins.toString();
    }

    Set<String> parameters() {
        return parameters;
    }

    private String column(Source column) {
        if (column instanceof Source.Computed computed) {
            parameters.addAll(computed.expression().parameters());
            return "(" + computed.expression().text() + ")";
        }
        if (column instanceof Source.Referring referring) {
            ReferenceColumn half = referring.half() == Source.Half.TYPE ? ReferenceColumn.TYPE : ReferenceColumn.KEY;
            return half.of("this." + referring.path());
        }
        return "this." + ((Source.Value) column).path();
    }

    private void join(Node.Join join, String alias) {
        Node target = join.target();
        Relation relation = join.relation();
        Selection inner = new Selection(entities, target);
        parameters.addAll(inner.parameters());
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < inner.items().size(); i++) {
            selected.add(inner.items().get(i) + " as c" + i + "_");
            items.add(alias + ".c" + i + "_");
        }
        String condition = relation.way() instanceof Way.Same
                ? alias + ".c0_ = this." + entities.of(relation.owner()).id().name()
                : along(relation, alias, selected);
        joins.append(" left join (select ")
                .append(String.join(", ", selected))
                .append(from(entities, target))
                .append(inner.joins())
                .append(where(
                        Stream.concat(target.conditions().stream(), relation.conditions().stream())
                                .toList(),
                        List.of()))
                .append(") ")
                .append(alias)
                .append(" on ")
                .append(condition);
        addParameters(target.conditions());
        addParameters(relation.conditions());
    }

    /** How a joined row is tied to its owner, by what is selected besides if need be. */
    private String along(Relation relation, String alias, List<String> selected) {
        String path = relation.association().orElseThrow();
        Attribute.ToOne association = (Attribute.ToOne)
                entities.attribute(entities.of(relation.owner()), path).orElseThrow();
        if (association.references() != null && !inherits(relation.owner())) {
            selected.add("this." + association.references() + " as o_");
            return LookaheadFunctions.EQUAL + "(" + alias + ".o_, fk(this." + path + "))";
        }
        if (association.mappedBy() != null) {
            String ownerId = entities.of(relation.owner()).id().name();
            selected.add("this." + association.mappedBy() + "." + ownerId + " as o_");
            return alias + ".o_ = this." + ownerId;
        }
        return alias + ".c0_ = " + key(relation.owner(), path);
    }

    /**
     * The owner's key. {@code fk} reads its column and no more, but does not know what an owner
     * inherits: neither the table of a superclass nor the type that it leaves open. In the condition
     * of an outer join {@code id} says the same, if it has to by way of the target's table.
     */
    private String key(RowType owner, String path) {
        return (inherits(owner) ? "id" : "fk") + "(this." + path + ")";
    }

    private boolean inherits(RowType owner) {
        return !entities.of(owner).parents().isEmpty();
    }

    private void addParameters(List<Fragment> fragments) {
        fragments.forEach(fragment -> parameters.addAll(fragment.parameters()));
    }

    static String from(Entities entities, Node node) {
        return " from " + entities.of(node.row()).entityName() + " this";
    }

    /** A where clause of whole fragments and our own conditions, or nothing. */
    static String where(List<Fragment> fragments, List<String> own) {
        String conditions = Stream.concat(own.stream(), fragments.stream().map(fragment -> "(" + fragment.text() + ")"))
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }
}
