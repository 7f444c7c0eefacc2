package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is made of a row. Equal forms of one row are one instance. */
public sealed interface Form {

    /**
     * What a user calls a view. Resolved once for each view and kind of row, so identity is equality. It
     * may lead back to itself.
     */
    sealed interface Viewed extends Form {

        /** Its class. */
        String view();

        RowType row();

        /** The records that can be made of a row: itself, or those of a sealed interface. */
        Stream<View> records();
    }

    /** A record. */
    final class View implements Viewed {

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

        @Override
        public String view() {
            return view;
        }

        @Override
        public RowType row() {
            return row;
        }

        @Override
        public Stream<View> records() {
            return Stream.of(this);
        }

        public List<Part> parts() {
            return parts;
        }

        /** Whether an attribute of the row is shown as it is. */
        boolean shows(String attribute) {
            return parts.stream().anyMatch(part -> shows(part, attribute));
        }

        /** Whether it shows what tells its row from others, as far as that is known here. */
        boolean showsId(EntityDescription entity) {
            return shows(entity.id().name())
                    || entity.id().type().equals(JavaType.OBJECT)
                    || (entity.idClass() != null
                            && entity.idColumns().stream().allMatch(column -> shows(column.name())));
        }

        static boolean shows(Part part, String attribute) {
            return part.source() instanceof Source.Value value && value.path().equals(attribute);
        }
    }

    /** That one of the records of a sealed interface which is a view of the row's own entity. */
    final class Sealed implements Viewed {

        private final String view;
        private final RowType row;
        private Source.OneOf cases = new Source.OneOf(List.of());

        /** A view whose cases are not known yet. */
        Sealed(String view, RowType row) {
            this.view = view;
            this.row = row;
        }

        /** Takes the cases, once they are known; the view is shared from then on. */
        Sealed with(Source.OneOf known) {
            cases = known;
            return this;
        }

        @Override
        public String view() {
            return view;
        }

        @Override
        public RowType row() {
            return row;
        }

        /** The row as each of the entities that there is a record of, the most special ones first. */
        public Source.OneOf cases() {
            return cases;
        }

        @Override
        public Stream<View> records() {
            return cases.records();
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
