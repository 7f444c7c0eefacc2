package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.lookup.Fragment;
import dev.lookahead.internal.lookup.Part;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the statements of a query's own rows. */
final class RootWriter {

    private final Entities entities;
    private final KeyStyle style;
    private final Function<JavaType, Class<?>> classes;

    RootWriter(Entities entities, KeyStyle style, Function<JavaType, Class<?>> classes) {
        this.entities = entities;
        this.style = style;
        this.classes = classes;
    }

    Statement rows(Node root, RootText text) {
        Selection selection = new Selection(entities, root);
        return page(root, text, selection, String.join(", ", selection.items()));
    }

    /** The ids of the rows, in their order. */
    Statement order(Node root, RootText text) {
        return page(root, text, new Selection(entities, root), "this." + root.id() + ", 1");
    }

    private Statement page(Node root, RootText text, Selection selection, String items) {
        String hql = "select " + items
                + Selection.from(entities, root)
                + selection.joins()
                + where(root, text)
                + order(root, text, selection)
                + (text.limited() ? " limit :" + Statement.LIMIT : "")
                + (text.offset() ? " offset :" + Statement.OFFSET : "");
        return statement(root, text, hql, selection.parameters());
    }

    Statement count(Node root, RootText text) {
        String hql = "select count(*), 1" + Selection.from(entities, root) + where(root, text);
        return statement(root, text, hql, Set.of());
    }

    /** The ids of rows that are there, at most as many as asked. */
    Statement ids(Node root, RootText text) {
        String hql = "select this." + root.id() + ", 1" + Selection.from(entities, root) + where(root, text)
                + (text.limited() ? " limit :" + Statement.LIMIT : "");
        return statement(root, text, hql, Set.of());
    }

    private Statement statement(Node root, RootText text, String hql, Set<String> selected) {
        Set<String> parameters = new TreeSet<>(selected);
        Stream.of(root.conditions(), text.conditions(), text.order())
                .flatMap(List::stream)
                .forEach(fragment -> parameters.addAll(fragment.parameters()));
        return new Statement(hql, parameters, keys(root), 0, true);
    }

    private String where(Node root, RootText text) {
        List<Fragment> fragments = Stream.concat(root.conditions().stream(), text.conditions().stream())
                .toList();
        return Selection.where(
                fragments, text.keyed() ? List.of(keys(root).condition(List.of("this." + root.id()))) : List.of());
    }

    private KeyForm keys(Node root) {
        return KeyForm.of(style, List.of(entities.of(root.row()).id()), classes);
    }

    private static String order(Node root, RootText text, Selection selection) {
        if (text.keyed()) {
            return "";
        }
        List<String> keys = new ArrayList<>();
        text.order().forEach(fragment -> keys.add(fragment.text()));
        for (SortKey key : text.sort()) {
            keys.add(key.render(selection.items().get(column(root, 0, key.part()))));
        }
        keys.add("this." + root.id());
        return " order by " + String.join(", ", keys);
    }

    private static int column(Node node, int base, Part part) {
        if (part.source() instanceof Source.Related related && related.form() instanceof Form.Single value) {
            Node.Join join = node.join(related.relation());
            return column(join.target(), base + node.offset(join), value.part());
        }
        return base + node.column(part.source());
    }
}
