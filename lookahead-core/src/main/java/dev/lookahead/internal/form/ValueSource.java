package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.StaticMethod;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a value of a row comes from. */
public sealed interface ValueSource {

    /** Whether it is one value in the row's own statement, be it of a joined row. */
    default boolean inRow() {
        return this instanceof Value
                || this instanceof Computed
                || (this instanceof Related related
                        && related.relation().joined()
                        && related.result() instanceof ResultShape.Single value
                        && value.slot().source().inRow());
    }

    /**
     * A mapped attribute of the row.
     *
     * @param path through embeddables; it may end with the id of a to-one association
     */
    record Value(String path, JavaType type) implements ValueSource {}

    /** What a reference to rows of several entities is made of. */
    enum Half {
        TYPE,
        KEY
    }

    /**
     * The type or the key in such a reference.
     *
     * @param path through embeddables
     */
    record Referring(String path, Half half) implements ValueSource {}

    /** An expression in the row's statement. */
    record Computed(Fragment expression, JavaType type) implements ValueSource {}

    /** A collection of values, by a statement of its own. */
    record Collected(RowType owner, String path, Attribute.Elements attribute) {

        /** What its elements are as rows, where they are embeddables. */
        public RowType row() {
            return owner.elementsOf(path);
        }
    }

    /**
     * What is made of the elements of a collection of values.
     *
     * @param element what is made of each; its paths start at the element, the empty one is the element itself
     * @param key what each is under, or null where the result is no map
     */
    record Elements(
            Collected collection, Slot element, @Nullable EntryKey key) implements ValueSource {

        /** Something else made of them. */
        public Elements with(Slot other) {
            return new Elements(collection, other, key);
        }
    }

    /** What the first of these gives whose row is there. */
    record OneOf(List<Related> cases) implements ValueSource {

        public OneOf {
            cases = List.copyOf(cases);
        }

        /** The records that are made of the rows. */
        public Stream<ResultShape.View> records() {
            return cases.stream()
                    .map(Related::result)
                    .flatMap(result -> result instanceof ResultShape.Viewed viewed ? viewed.records() : Stream.empty());
        }
    }

    /**
     * What is made of related rows.
     *
     * @param key what each is under, or null where the result is no map
     */
    public record Related(
            Relation relation, ResultShape result, @Nullable EntryKey key) implements ValueSource {

        public Related(Relation relation, ResultShape result) {
            this(relation, result, null);
        }

        /** The same of other parts of the rows. */
        public Related with(ResultShape other) {
            return new Related(relation, other, key);
        }
    }

    /** A value of a batch loader. */
    record Loaded(LoaderUse use, JavaType type) implements ValueSource {}

    /** What a static method of a view makes. */
    record Mapped(String view, StaticMethod method, List<Argument> arguments) implements ValueSource {

        public Mapped {
            arguments = List.copyOf(arguments);
        }

        /** What is looked up for it in the row. */
        public List<Slot> looked() {
            return arguments.stream()
                    .filter(Argument.Looked.class::isInstance)
                    .map(argument -> ((Argument.Looked) argument).slot())
                    .toList();
        }
    }

    /** What a default method of the virtual model makes of the fields that it requires. */
    record Derived(String label, String method, JavaType type, ResultShape.Model result) implements ValueSource {}

    /**
     * A record of the row's own values.
     *
     * @param wholeRow whether it is made of the row itself, which is there; else of an embeddable, which is null where
     *     all its values are
     */
    record Nested(String record, List<Slot> slots, boolean wholeRow) implements ValueSource {

        public Nested {
            slots = List.copyOf(slots);
        }

        /** The same with other parts. */
        public Nested with(List<Slot> others) {
            return new Nested(record, others, wholeRow);
        }
    }

    /** The row itself, as the entity of the session that reads. */
    record Managed() implements ValueSource {}

    /** Nothing: null, or an empty container. */
    record LeftOut() implements ValueSource {}

    /** An argument of a static method. */
    sealed interface Argument {

        /** What is looked up in the row. */
        record Looked(Slot slot) implements Argument {}

        /** A parameter of the query. */
        record FromContext(String parameter, JavaType type) implements Argument {}
    }
}
