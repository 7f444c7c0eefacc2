package dev.lookahead.internal.write;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.plan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a query's own rows. */
public final class RootWriter {

    private final Ids ids;
    private final KeyStyle style;

    public RootWriter(Ids ids, KeyStyle style) {
        this.ids = ids;
        this.style = style;
    }

    public Statement rows(Node root, RootText text) {
        EntityShape managed = Selection.managed(ids.entities(), root);
        FromClause from = from(root, text, Stream.concat(text.order().stream(), Selection.fragments(root)), managed);
        Selection selection = new Selection(ids, root, from);
        return page(root, text, from, selection, selection.items()).with(managed);
    }

    /** The ids of the rows, in their order. */
    public Statement order(Node root, RootText text) {
        FromClause from = from(root, text, Stream.concat(text.order().stream(), Selection.fragments(root)), null);
        return page(root, text, from, new Selection(ids, root, from), id(root));
    }

    private Statement page(Node root, RootText text, FromClause from, Selection selection, List<SelectItem> items) {
        String hql = "select " + SelectItem.texts(items)
                + from.rows()
                + from.joins()
                + selection.joins()
                + where(root, text, from)
                + order(root, text, from, selection)
                + text.slice().text();
        return statement(root, text, hql, selection.parameters(), items).with(text.slice());
    }

    public Statement count(Node root, RootText text) {
        FromClause from = from(root, text, Stream.of(), null);
        String beside = from.treated() || ids.entities().extendsOther(root.row())
                ? "count(" + id(root).get(0).expressions().get(0) + ")"
                : "1";
        String hql = "select count(*), " + beside + those(root, text, from);
        return statement(root, text, hql, Set.of(), List.of());
    }

    /** The ids of rows that are there, at most as many as asked. */
    public Statement ids(Node root, RootText text) {
        String hql = "select " + SelectItem.texts(id(root)) + those(root, text, from(root, text, Stream.of(), null))
                + text.slice().fromFirst().text();
        return statement(root, text, hql, Set.of(), id(root)).with(text.slice().fromFirst());
    }

    private String those(Node root, RootText text, FromClause from) {
        return from.rows() + from.joins() + where(root, text, from);
    }

    /** The id, and something beside it, so that a row is an array however few columns that is. */
    private List<SelectItem> id(Node root) {
        return List.of(ids.of(root.row()).of("this"), SelectItem.of("1"));
    }

    private FromClause from(Node root, RootText text, Stream<Fragment> besides, @Nullable EntityShape managed) {
        return new FromClause(ids.entities(), root.row(), Stream.concat(conditions(root, text), besides), managed);
    }

    private static Stream<Fragment> conditions(Node root, RootText text) {
        return Stream.concat(root.conditions().stream(), text.conditions().stream());
    }

    private Statement statement(Node root, RootText text, String hql, Set<String> selected, List<SelectItem> items) {
        Set<String> parameters = new TreeSet<>(selected);
        Stream.concat(conditions(root, text), text.order().stream())
                .forEach(fragment -> parameters.addAll(fragment.parameters()));
        return new Statement(hql, parameters, keys(root), 0, CompositeIdFolder.of(items), true)
                .with(Stream.concat(
                        Stream.concat(text.conditions().stream(), text.order().stream()), Selection.all(root)));
    }

    private String where(Node root, RootText text, FromClause from) {
        return from.where(
                conditions(root, text).toList(),
                text.isById()
                        ? List.of(keys(root)
                                .condition(ids.of(root.row()).of("this").expressions()))
                        : List.of());
    }

    private KeyForm keys(Node root) {
        return KeyForm.of(style, ids.entities().of(root.row()), ids);
    }

    private String order(Node root, RootText text, FromClause from, Selection selection) {
        if (text.isById()) {
            return "";
        }
        List<String> keys = new ArrayList<>();
        text.order().forEach(fragment -> keys.add(from.text(fragment)));
        for (SortKey key : text.sort()) {
            SelectItem item = selection.items().get(root.column(key.slot()));
            item.expressions().forEach(expression -> keys.add(key.render(sortable(key.slot(), expression))));
        }
        keys.add(ids.of(root.row()).of("this").text());
        return " order by " + String.join(", ", keys);
    }

    /** HQL does not sort by a condition; false comes before true, as with a column, and neither is no order. */
    private static String sortable(Slot slot, String expression) {
        return slot.source().fragment().isPresent() && slot.type().boxed().is(Boolean.class)
                ? "case when " + expression + " then 1 when not " + expression + " then 0 end"
                : expression;
    }
}
