package dev.lookahead.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated virtual model.
 *
 * @param where which rows it shows, or null for all
 */
record Model(String name, Class<?> entity, @Nullable Term where, List<Field> fields) {

    /** A field, and what it has to be of a row. */
    sealed interface Field {

        String name();

        String text();
    }

    /**
     * A computed value, one of a default method, or an attribute by its name.
     *
     * @param sortable whether the database knows it
     */
    record Value(String name, String text, Class<?> type, boolean attribute, boolean sortable, Term term)
            implements Field {}

    /**
     * Related rows.
     *
     * @param read the rows, of which there is one at the most if it is single
     * @param edge whether it takes a statement
     */
    record Related(
            String name,
            String text,
            @Nullable Model model,
            Class<?> target,
            boolean single,
            boolean edge,
            Function<Object, List<Object>> read)
            implements Field {

        /** The same with a virtual model of fewer fields. */
        Related to(Model less) {
            return new Related(name, text, less, target, single, edge, read);
        }
    }

    /** Whether it shows a row. */
    boolean shows(Object row) {
        return where == null || where.holds(row);
    }

    /** Its own source and that of all that it leads to. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        String condition = where == null ? "" : "@Where(\"" + where.text() + "\") ";
        sources.add(condition + "public interface " + name + " extends VirtualModel<" + entity.getSimpleName() + "> {"
                + fields.stream().map(Field::text).collect(Collectors.joining(" ", " ", " ")) + "}");
        fields.forEach(field -> {
            if (field instanceof Related related && related.model() != null) {
                sources.addAll(related.model().sources());
            }
        });
        return sources;
    }

    /** Those that are smaller by one field, here or below. */
    List<Model> smaller() {
        List<Model> smaller = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            List<Field> fewer = new ArrayList<>(fields);
            fewer.remove(i);
            smaller.add(new Model(name, entity, where, fewer));
            if (fields.get(i) instanceof Related related && related.model() != null) {
                for (Model less : related.model().smaller()) {
                    List<Field> others = new ArrayList<>(fields);
                    others.set(i, related.to(less));
                    smaller.add(new Model(name, entity, where, others));
                }
            }
        }
        return smaller;
    }
}
