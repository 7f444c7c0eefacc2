package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.hibernate.LookaheadFunctions;
import dev.lookahead.internal.hibernate.ReferenceColumn;
import dev.lookahead.internal.key.Identity;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The select list of a node's rows, and the derived tables that bring what is joined to them.
 *
 * <p>{@code this} is the only entity in a {@code from} but for what fragments step over, so that the bare names of a
 * fragment mean its row wherever the fragment stands. A joined row is a derived table rooted at its own entity: a
 * soft delete, a restriction or a filter hides the row there, and never its owner.
 */
final class Selection {

    private final Entities entities;
    private final Ids ids;
    private final FromClause from;
    private final boolean derived;
    private final List<SelectItem> items = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final Set<String> parameters = new TreeSet<>();
    private int joined;

    /**
     * Selects from rows.
     *
     * @param from what knows {@link #fragments(Node)}
     */
    Selection(Ids ids, Node node, FromClause from) {
        this(ids, node, from, false);
    }

    private Selection(Ids ids, Node node, FromClause from, boolean derived) {
        this.entities = ids.entities();
        this.ids = ids;
        this.from = from;
        this.derived = derived;
        run(node);
    }

    /** The fragments that a select list of a node's rows has. */
    static Stream<Fragment> fragments(Node node) {
        return Stream.concat(
                node.columns().stream().flatMap(column -> column.fragment().stream()),
                node.companions().stream().flatMap(Selection::fragments));
    }

    /** All fragments that the rows of a node need, with those of the rows that are joined to them. */
    static Stream<Fragment> all(Node node) {
        Stream<Fragment> joined = node.joins().stream()
                .flatMap(join -> Stream.concat(join.relation().conditions().stream(), all(join.target())));
        Stream<Fragment> own = Stream.concat(
                node.conditions().stream(), node.columns().stream().flatMap(column -> column.fragment().stream()));
        return Stream.concat(
                Stream.concat(own, joined), node.companions().stream().flatMap(Selection::all));
    }

    private void run(Node node) {
        items.add(ids.of(node.row()).of("this"));
        Items columns = new Items(node);
        node.columns().forEach(column -> items.add(column.accept(columns)));
        node.joins().forEach(join -> join(join, "j" + joined++ + "_"));
        node.companions().forEach(this::run);
    }

    /** Expressions, in the order of the node's run of columns. */
    List<SelectItem> items() {
        return items;
    }

    /** Follows {@code from … this}. */
    String joins() {
        return joins.toString();
    }

    Set<String> parameters() {
        return parameters;
    }

    private final class Items implements Column.Visitor<SelectItem> {

        private final Node node;

        Items(Node node) {
            this.node = node;
        }

        @Override
        public SelectItem value(ValueSource.Value value) {
            SelectItem apart = derived ? ids.apart(node.row(), value.path()) : null;
            return apart == null ? ids.value(node.row(), value.path()) : apart;
        }

        @Override
        public SelectItem referring(Column.Referring referring) {
            ReferenceColumn half = referring.half() == Column.Half.TYPE ? ReferenceColumn.TYPE : ReferenceColumn.KEY;
            return SelectItem.of(half.of("this." + referring.path()));
        }

        @Override
        public SelectItem computed(ValueSource.Computed computed) {
            parameters.addAll(computed.expression().parameters());
            String value = "(" + from.text(computed.expression()) + ")";
            return SelectItem.of(derived ? LookaheadFunctions.VALUE + "(" + value + ")" : value);
        }

        @Override
        public SelectItem managed(Column.Managed managed) {
            return SelectItem.of("this");
        }
    }

    private void join(Node.Join join, String alias) {
        Node target = join.target();
        Relation relation = join.relation();
        List<Fragment> conditions = Stream.concat(target.conditions().stream(), relation.conditions().stream())
                .toList();
        FromClause source =
                new FromClause(entities, target.row(), Stream.concat(fragments(target), conditions.stream()));
        Selection inner = new Selection(ids, target, source, true);
        parameters.addAll(inner.parameters());
        List<String> selected = new ArrayList<>();
        List<SelectItem> brought = new ArrayList<>();
        for (SelectItem item : inner.items()) {
            List<String> columns = new ArrayList<>();
            for (String expression : item.expressions()) {
                String name = "c" + selected.size() + "_";
                selected.add(expression + " as " + name);
                columns.add(alias + "." + name);
            }
            brought.add(new SelectItem(columns, item.whole()));
        }
        items.addAll(brought);
        SelectItem id = brought.get(0);
        String condition =
                relation.stays() ? id.equal(ids.of(relation.owner()).of("this")) : along(relation, alias, id, selected);
        joins.append(" left join (select ")
                .append(String.join(", ", selected))
                .append(source.rows())
                .append(source.joins())
                .append(inner.joins())
                .append(source.where(conditions, List.of()))
                .append(") ")
                .append(alias)
                .append(" on ")
                .append(condition);
        conditions.forEach(each -> parameters.addAll(each.parameters()));
    }

    /**
     * How a joined row is tied to its owner, by what is selected besides if need be. {@code fk} reads the key's
     * column and no more, but does not know what an owner inherits: neither the table of a superclass nor the type
     * that it leaves open; nor a key that is no id. In the condition of an outer join {@code id} says the same, if it
     * has to by way of the target's table. Neither knows an id that is several attributes or an association; these
     * are columns of the key by their own names.
     */
    private String along(Relation relation, String alias, SelectItem id, List<String> selected) {
        String path = relation.association().orElseThrow();
        Attribute.ToOne association = (Attribute.ToOne)
                entities.attribute(entities.of(relation.owner()), path).orElseThrow();
        if (association.references() != null && !inherits(relation.owner())) {
            selected.add("this." + association.references() + " as o_");
            return equalsKey(alias + ".o_", path);
        }
        if (association.mappedBy() != null) {
            Identity owner = ids.of(relation.owner());
            selected.add(Identity.named(owner.of("this." + association.mappedBy()), "o"));
            return owner.in(alias, "o").equal(owner.of("this"));
        }
        EntityDescription target = entities.of(relation.target());
        if (ids.of(target).isSeveral() || target.id().name().contains(".")) {
            return id.equal(ids.of(target).of("this." + path));
        }
        if (!association.toId() || inherits(relation.owner())) {
            return id.equal(SelectItem.of("id(this." + path + ")"));
        }
        return target.id().storage() == null
                ? equalsKey(id.text(), path)
                : id.equal(SelectItem.of((target.parents().isEmpty() ? "fk" : "id") + "(this." + path + ")"));
    }

    /** Nobody is to compare the types: {@code fk} has the one that an id is declared with, which may be left open. */
    private static String equalsKey(String value, String path) {
        return LookaheadFunctions.EQUAL + "(" + value + ", fk(this." + path + "))";
    }

    private boolean inherits(RowType owner) {
        return !entities.of(owner).parents().isEmpty();
    }

    /** What is read of the entities that the rows of a node bring as such, or null. */
    static @Nullable EntityShape managed(Entities entities, Node node) {
        return node.landing().stream().anyMatch(Node::managed)
                ? EntityShape.of(entities, entities.of(node.row()))
                : null;
    }
}
