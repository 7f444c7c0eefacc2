package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.Identity;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the statement of one step over a relation: the keys of each row, and its run of columns. */
final class RowsWriter {

    private final Entities entities;
    private final Ids ids;
    private final Relation relation;
    private final Node target;
    private final KeyBinding binding;
    private final @Nullable Fragment order;
    private final List<Fragment> conditions;
    private final FromClause from;
    private final FromClause shown;
    private final @Nullable EntityShape managed;
    private final Selection selection;
    private final Set<String> parameters = new TreeSet<>();

    RowsWriter(Ids ids, Step.Rows step, KeyBinding binding) {
        this.entities = ids.entities();
        this.ids = ids;
        this.relation = step.relation();
        this.target = step.target();
        this.binding = binding;
        this.order = step.order();
        this.conditions = Stream.concat(target.conditions().stream(), relation.conditions().stream())
                .toList();
        boolean few = !relation.limit().isNone();
        Stream<Fragment> choosing = Stream.concat(conditions.stream(), Stream.ofNullable(order));
        Stream<Fragment> showing = Selection.fragments(target);
        this.managed = Selection.managed(entities, target);
        this.from = few
                ? new FromClause(entities, target.row(), choosing)
                : new FromClause(entities, target.row(), Stream.concat(choosing, showing), managed);
        this.shown = few ? new FromClause(entities, target.row(), showing, managed) : from;
        this.selection = new Selection(ids, target, shown);
        parameters.addAll(selection.parameters());
        conditions.forEach(condition -> parameters.addAll(condition.parameters()));
        if (order != null) {
            parameters.addAll(order.parameters());
        }
        if (relation.limit().parameter() != null) {
            parameters.add(relation.limit().parameter());
        }
    }

    Statement statement() {
        KeyBinding.Pairs pairs = binding.pairs();
        if (pairs != null && pairsAreEnough()) {
            return statement(alone(pairs), pairs.items());
        }
        List<SelectItem> items = new ArrayList<>(before());
        items.addAll(selection.items());
        return statement(!relation.limit().isNone() ? best() : all(), items);
    }

    private Statement statement(String hql, List<SelectItem> items) {
        return new Statement(
                        hql,
                        parameters,
                        binding.form(),
                        before().size(),
                        CompositeIdFolder.of(items),
                        binding.rowsDiffer())
                .with(Stream.of(relation.conditions().stream(), Stream.ofNullable(order), Selection.all(target))
                        .flatMap(fragments -> fragments))
                .with(managed);
    }

    private String all() {
        return items(before())
                + from.rows()
                + binding.join()
                + from.joins()
                + selection.joins()
                + from.where(conditions, binding.conditions())
                + (binding.keys().isEmpty() ? "" : order());
    }

    /**
     * The first rows for each key. Where something is computed or joined, the rows are numbered before it
     * is; else their columns come with the numbers, and no row is read twice.
     */
    private String best() {
        List<String> keys = named(before(), "o");
        return columnsAlone(target) ? numberedWithColumns(keys) : numberedBefore(keys);
    }

    private boolean columnsAlone(Node node) {
        return node.joins().isEmpty()
                && node.columns().stream().allMatch(each -> isPlain(node, each))
                && node.companions().stream().allMatch(this::columnsAlone);
    }

    private boolean isPlain(Node node, Column column) {
        return column.attribute()
                .filter(path -> ids.apart(node.row(), path) == null)
                .isPresent();
    }

    private String numberedWithColumns(List<String> keys) {
        List<String> inside = new ArrayList<>(keys);
        List<String> columns = named(selection.items(), "c");
        inside.addAll(columns);
        List<String> items = outside("o", keys.size());
        items.addAll(outside("c", columns.size()));
        return "select " + String.join(", ", items) + " from " + numbered(inside) + " t_" + first();
    }

    private String numberedBefore(List<String> keys) {
        List<String> inside = new ArrayList<>(keys);
        inside.add(Identity.named(rowId(), "d"));
        // The few come first: H2 does not see that they are, and would number all of them again for each row.
        return items(outside("o", keys.size()).stream().map(SelectItem::of).toList())
                + " from " + numbered(inside) + " t_ join "
                + entities.of(target.row()).entityName() + " this on "
                + rowId().equal(ids.of(target.row()).in("t_", "d"))
                + shown.joins()
                + selection.joins()
                + first();
    }

    private String numbered(List<String> items) {
        return "(select " + String.join(", ", items) + ", row_number() over (partition by "
                + SelectItem.texts(binding.keys()) + order() + ") as r_"
                + from.rows()
                + binding.join()
                + from.joins()
                + from.where(conditions, binding.conditions())
                + ")";
    }

    private String first() {
        return " where t_.r_ <= " + limit() + " order by t_.r_";
    }

    /** A parameter has a type of its own: beside a derived column Hibernate finds none. */
    private String limit() {
        Limit limit = relation.limit();
        return limit.parameter() == null ? String.valueOf(limit.rows()) : "cast(:" + limit.parameter() + " as Integer)";
    }

    private static List<String> named(List<SelectItem> items, String letter) {
        List<String> expressions =
                items.stream().flatMap(item -> item.expressions().stream()).toList();
        return IntStream.range(0, expressions.size())
                .mapToObj(i -> expressions.get(i) + " as " + letter + i + "_")
                .toList();
    }

    private static List<String> outside(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "t_." + letter + i + "_")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What stands before the row: which keys it is for, and under which key a mapped map has it. */
    private List<SelectItem> before() {
        String index = binding.index();
        return binding.mapKey() && index != null
                ? Stream.concat(binding.keys().stream(), Stream.of(SelectItem.of(index)))
                        .toList()
                : binding.keys();
    }

    private String items(List<SelectItem> before) {
        List<SelectItem> items = new ArrayList<>(before);
        items.addAll(selection.items());
        return "select " + SelectItem.texts(items);
    }

    private SelectItem rowId() {
        return ids.of(target.row()).of("this");
    }

    /** Ids alone come from the foreign key or the join table, where nothing can hide a row. */
    private boolean pairsAreEnough() {
        return !binding.mapKey()
                && target.width() == 1
                && conditions.isEmpty()
                && order == null
                && relation.limit().isNone()
                && !entities.of(target.row()).hidesRows();
    }

    private String alone(KeyBinding.Pairs pairs) {
        return pairs.text() + " order by " + (binding.index() != null ? "index(s1)" : positions(pairs.items()));
    }

    /** The columns of the rows' ids by their positions. */
    private static String positions(List<SelectItem> items) {
        int first = items.get(0).expressions().size();
        int last = first + items.get(1).expressions().size();
        return IntStream.rangeClosed(first + 1, last).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private String order() {
        String first = order != null ? from.text(order) + ", " : binding.index() != null ? binding.index() + ", " : "";
        return " order by " + first + rowId().text();
    }
}
