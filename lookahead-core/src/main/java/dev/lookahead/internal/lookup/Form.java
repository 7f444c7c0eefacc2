package dev.lookahead.internal.lookup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is made of a row. Equal forms of one row are one instance. */
public sealed interface Form {

    /**
     * A record. Resolved once for each view and kind of row, so identity is equality. Its parts may lead
     * back to it.
     */
    final class View implements Form {

        private final String view;
        private final RowType row;
        private List<Part> parts = List.of();

        /** A view whose parts are not known yet. */
        View(String view, RowType row) {
            this.view = view;
            this.row = row;
        }

        View(String view, RowType row, List<Part> parts) {
            this(view, row);
            this.parts = List.copyOf(parts);
        }

        /** Takes the parts, once they are known; the view is shared from then on. */
        View with(List<Part> known) {
            parts = List.copyOf(known);
            return this;
        }

        public String view() {
            return view;
        }

        public RowType row() {
            return row;
        }

        public List<Part> parts() {
            return parts;
        }

        /** Whether an attribute of the row is shown as it is. */
        boolean shows(String attribute) {
            return parts.stream().anyMatch(part -> shows(part, attribute));
        }

        static boolean shows(Part part, String attribute) {
            return part.source() instanceof Source.Value value && value.path().equals(attribute);
        }
    }

    /**
     * An instance of the virtual model that gives these fields and no others.
     *
     * @param fields by their names
     * @param requirement for whom it is made
     */
    record Model(RowType row, Map<String, Part> fields, Requirement requirement) implements Form {

        public Model {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * What a default method says that it reads.
     *
     * @param method the method, as users write it
     * @param paths what it lists
     * @param prefix the way from its row to the one at hand, with a dot at its end, or empty
     */
    record Requirement(String method, List<String> paths, String prefix) {

        public Requirement {
            paths = List.copyOf(paths);
        }
    }

    /** A value of the row, as at the end of a path. */
    record Single(Part part) implements Form {}
}
