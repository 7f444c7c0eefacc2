package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.StaticMethod;
import java.util.List;

/** Where a value of a row comes from. */
public sealed interface Source {

    /** Whether it is one value in the row's own statement, be it of a joined row. */
    default boolean inRow() {
        return this instanceof Value
                || this instanceof Computed
                || (this instanceof Related related
                        && related.relation().joined()
                        && related.form() instanceof Form.Single value
                        && value.part().source().inRow());
    }

    /**
     * A mapped attribute of the row.
     *
     * @param path through embeddables; it may end with the id of a to-one association
     */
    record Value(String path, JavaType type) implements Source {}

    /** An expression in the row's statement. */
    record Computed(Fragment expression, JavaType type) implements Source {}

    /** The elements of a collection of values, by a statement of their own. */
    record Elements(
            RowType owner,
            String path,
            JavaType element,
            Attribute.Membership membership,
            boolean indexed,
            boolean sortable)
            implements Source {}

    /** What is made of related rows. */
    record Related(Relation relation, Form form) implements Source {}

    /** A value of a batch loader. */
    record Loaded(LoaderUse use, JavaType type) implements Source {}

    /** What a static method of a view makes. */
    record Mapped(String view, StaticMethod method, List<Argument> arguments) implements Source {

        public Mapped {
            arguments = List.copyOf(arguments);
        }
    }

    /** What a default method of the virtual model makes of the fields that it requires. */
    record Derived(String label, String method, JavaType type, Form.Model form) implements Source {}

    /** A record of the values of an embeddable, null where they all are. */
    record Nested(String record, List<Part> parts) implements Source {

        public Nested {
            parts = List.copyOf(parts);
        }
    }

    /** Nothing: null, or an empty container. */
    record LeftOut() implements Source {}

    /** An argument of a static method. */
    sealed interface Argument {

        /** What is looked up in the row. */
        record Looked(Part part) implements Argument {}

        /** A parameter of the query. */
        record FromContext(String parameter, JavaType type) implements Argument {}
    }
}
