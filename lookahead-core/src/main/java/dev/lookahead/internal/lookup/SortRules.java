package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.InvalidSortException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a name sorts by. It never becomes HQL: it has to be one that the rules know. */
final class SortRules {

    private final Rules rules;

    SortRules(Rules rules) {
        this.rules = rules;
    }

    Part key(Form.View view, String path) {
        Optional<Part> component =
                view.parts().stream().filter(part -> part.name().equals(path)).findFirst();
        if (component.isPresent()) {
            return sortable(view, path, component.get());
        }
        return walk(view, view.row(), path, path);
    }

    private Part walk(Form.View view, RowType row, String path, String rest) {
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        Meaning meaning = rules.names.meaning(row, name).orElseThrow(() -> unknown(view, row, path));
        if (dot < 0 && meaning instanceof Meaning.Leaf leaf) {
            return sortable(view, path, part(path, leaf.source(), leaf.type()));
        }
        if (dot >= 0 && meaning instanceof Meaning.Link link && link.chain().size() == 1) {
            Part inner = walk(view, link.target(), path, rest.substring(dot + 1));
            Source source = new Source.Related(link.chain().get(0), new Form.Single(inner));
            return sortable(view, path, part(path, source, inner.type()));
        }
        if (dot >= 0 && meaning instanceof Meaning.Inside inside) {
            return inside(view, row, path, inside, rest.substring(dot + 1));
        }
        throw notSortable(view, path);
    }

    private Part inside(Form.View view, RowType row, String path, Meaning.Inside inside, String name) {
        Meaning meaning = rules.names.inside(row, inside, name).orElseThrow(() -> unknown(view, row, path));
        if (meaning instanceof Meaning.Leaf leaf) {
            return part(path, leaf.source(), leaf.type());
        }
        throw notSortable(view, path);
    }

    private static Part part(String path, Source source, JavaType type) {
        return new Part(path, type, new Shape(Container.SINGLE, type), source, "sort(\"" + path + "\")");
    }

    private static Part sortable(Form.View view, String path, Part part) {
        if (part.source().inRow()) {
            return part;
        }
        throw notSortable(view, path);
    }

    private InvalidSortException unknown(Form.View view, RowType row, String path) {
        Set<String> names = new TreeSet<>(rules.suggestions.names(row));
        view.parts().forEach(part -> names.add(part.name()));
        return new InvalidSortException(
                path,
                "`" + path + "` is nothing that `" + JavaType.simple(view.view()) + "` can be sorted by."
                        + new NearMiss(names).question(path));
    }

    private static InvalidSortException notSortable(Form.View view, String path) {
        return new InvalidSortException(
                path,
                "`" + path + "` is nothing that `" + JavaType.simple(view.view())
                        + "` can be sorted by: it is not one value in the row.");
    }
}
