package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.StaticMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a value of a row comes from. */
public sealed interface ValueSource
        permits Column,
                ValueSource.Elements,
                ValueSource.OneOf,
                ValueSource.Related,
                ValueSource.Loaded,
                ValueSource.Mapped,
                ValueSource.Derived,
                ValueSource.Nested,
                ValueSource.LeftOut {

    <R> R accept(Visitor<R> visitor);

    /** Says something of each case; what columns hold has cases of its own. */
    interface Visitor<R> {

        R column(Column column);

        R elements(Elements elements);

        R oneOf(OneOf several);

        R related(Related related);

        R loaded(Loaded loaded);

        R mapped(Mapped mapped);

        R derived(Derived derived);

        R nested(Nested nested);

        R leftOut(LeftOut leftOut);
    }

    /** Whether it is one value in the row's own statement, be it of a joined row. */
    default boolean inRow() {
        return false;
    }

    /** The path of the mapped attribute that it is, where it is one. */
    default Optional<String> attribute() {
        return Optional.empty();
    }

    /** Whether it shows an attribute of the row as it is. */
    default boolean shows(String attribute) {
        return false;
    }

    /** What it shows of the row under names of their own, where it is a record of that. */
    default List<Slot> components() {
        return List.of();
    }

    /** The expression that a user wrote for it, where that is all it is. */
    default Optional<Fragment> fragment() {
        return Optional.empty();
    }

    /** Itself, where a column of the row holds it. */
    default Optional<Column> asColumn() {
        return Optional.empty();
    }

    /** Itself, where it is made of the rows that one relation leads to. */
    default Optional<Related> asRelated() {
        return Optional.empty();
    }

    /**
     * A mapped attribute of the row.
     *
     * @param path through embeddables; it may end with the id of a to-one association
     */
    record Value(String path, JavaType type) implements Column {

        @Override
        public <R> R accept(Column.Visitor<R> visitor) {
            return visitor.value(this);
        }

        @Override
        public boolean inRow() {
            return true;
        }

        @Override
        public Optional<String> attribute() {
            return Optional.of(path);
        }

        @Override
        public boolean shows(String attribute) {
            return path.equals(attribute);
        }
    }

    /** An expression in the row's statement. */
    record Computed(Fragment expression, JavaType type) implements Column {

        @Override
        public <R> R accept(Column.Visitor<R> visitor) {
            return visitor.computed(this);
        }

        @Override
        public boolean inRow() {
            return true;
        }

        @Override
        public Optional<Fragment> fragment() {
            return Optional.of(expression);
        }
    }

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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }

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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }

        /** The records that are made of the rows. */
        public Stream<ResultShape.View> records() {
            return cases.stream().flatMap(each -> each.result().records());
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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.related(this);
        }

        @Override
        public boolean inRow() {
            return relation.joined()
                    && result.value().filter(slot -> slot.source().inRow()).isPresent();
        }

        @Override
        public Optional<Related> asRelated() {
            return Optional.of(this);
        }

        /** Something else made of the rows. */
        public Related with(ResultShape other) {
            return new Related(relation, other, key);
        }

        /** What each is under, where that is looked up in the row itself. */
        public Optional<Slot> lookedKey() {
            return key == null ? Optional.empty() : key.looked();
        }

        /** The same made of the rows that another relation leads to. */
        Related over(Relation other) {
            return new Related(other, result, key);
        }
    }

    /** A value of a batch loader. */
    record Loaded(LoaderUse use, JavaType type) implements ValueSource {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.loaded(this);
        }
    }

    /** What a static method of a view makes. */
    record Mapped(String view, StaticMethod method, List<Argument> arguments) implements ValueSource {

        public Mapped {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapped(this);
        }

        /** What is looked up for it in the row. */
        public List<Slot> looked() {
            return arguments.stream()
                    .flatMap(argument -> argument.looked().stream())
                    .toList();
        }
    }

    /** What a default method of the virtual model makes of the fields that it requires. */
    record Derived(String label, String method, JavaType type, ResultShape.Model result) implements ValueSource {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.derived(this);
        }
    }

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

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nested(this);
        }

        @Override
        public List<Slot> components() {
            return slots;
        }

        @Override
        public boolean shows(String attribute) {
            return slots.stream().anyMatch(slot -> slot.source().shows(attribute));
        }

        /** The same with other slots. */
        public Nested with(List<Slot> others) {
            return new Nested(record, others, wholeRow);
        }
    }

    /** Nothing: null, or an empty container. */
    record LeftOut() implements ValueSource {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leftOut(this);
        }
    }
}
