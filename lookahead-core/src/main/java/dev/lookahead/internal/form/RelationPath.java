package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an owner and its related rows find each other. */
public sealed interface RelationPath {

    <R> R accept(Visitor<R> visitor);

    /** Says something of each case. */
    interface Visitor<R> {

        R along(Along along);

        R back(Back back);

        R referred(Referred referred);

        R references(References references);

        R same(Same same);

        R chosen(Chosen chosen);

        R given(Given given);

        R equal(Equal equal);
    }

    /** The associations that it follows, if it starts at the owner. */
    default List<String> fromOwner() {
        return List.of();
    }

    /** The associations that it follows, if it starts at the related row. */
    default List<String> fromRelated() {
        return List.of();
    }

    /** The values that are equal, if it compares some. */
    default List<Pair> pairs() {
        return List.of();
    }

    /** Whether the mapping of associations says how many related rows an owner has; else only the data does. */
    default boolean isMapped() {
        return false;
    }

    /** Whether it stays on the owner's row, as one of another entity. */
    default boolean stays() {
        return false;
    }

    /** Whether it says itself in which order related rows come. */
    default boolean isOrdered() {
        return false;
    }

    /** Itself, where a type and a key in the owner's row refer to the related one. */
    default Optional<Referred> asReferred() {
        return Optional.empty();
    }

    /** Itself, where it leads to references, which lead on to rows. */
    default Optional<References> asReferences() {
        return Optional.empty();
    }

    /** Itself, where a method chooses the rows among those that other relations bring. */
    default Optional<Chosen> asChosen() {
        return Optional.empty();
    }

    /** The same to rows of all types, where it leads to those of some. */
    default RelationPath toAllTypes() {
        return this;
    }

    /** The same to rows that other rules hold for. */
    default RelationPath to(RowType other) {
        return this;
    }

    /**
     * Along associations of the owner.
     *
     * @param path their names, each with the embeddables that lead to it
     */
    record Along(List<String> path) implements RelationPath {

        public Along {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.along(this);
        }

        @Override
        public List<String> fromOwner() {
            return path;
        }

        @Override
        public boolean isMapped() {
            return true;
        }
    }

    /**
     * Along associations of the related row, back to the owner; each related row once.
     *
     * @param path their names, each with the embeddables that lead to it
     * @param column the attribute of the row at the end that holds the owner's id, or null where the
     *     last association ends at the owner itself
     */
    record Back(List<String> path, @Nullable String column) implements RelationPath {

        public Back {
            path = List.copyOf(path);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.back(this);
        }

        @Override
        public List<String> fromRelated() {
            return path;
        }
    }

    /**
     * By a type and a key that the owner holds.
     *
     * @param path the attribute, through embeddables
     * @param types the types of this kind of related row, as text
     */
    record Referred(String path, Set<String> types) implements RelationPath {

        public Referred {
            types = Set.copyOf(types);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.referred(this);
        }

        @Override
        public Optional<Referred> asReferred() {
            return Optional.of(this);
        }

        @Override
        public RelationPath toAllTypes() {
            return new Referred(path, Set.of());
        }
    }

    /**
     * To the types and keys in a collection of the owner, which related rows are then referred to by.
     *
     * @param path the attribute, through embeddables
     */
    record References(String path, boolean indexed) implements RelationPath {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.references(this);
        }

        @Override
        public Optional<References> asReferences() {
            return Optional.of(this);
        }
    }

    /** None: it is the very row of the owner, as one of an entity that extends the owner's. */
    record Same() implements RelationPath {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.same(this);
        }

        @Override
        public boolean stays() {
            return true;
        }
    }

    /**
     * None of its own: a default method of the owner chooses among the rows of edges that it requires.
     *
     * @param by the method, and what it sees
     * @param among the fields that bring those rows, and the relations to them
     */
    record Chosen(ValueSource.Derived by, Map<String, Relation> among) implements RelationPath {

        public Chosen {
            among = Collections.unmodifiableMap(new LinkedHashMap<>(among));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chosen(this);
        }

        @Override
        public Optional<Chosen> asChosen() {
            return Optional.of(this);
        }

        /** The same among rows that other rules hold for. */
        @Override
        public Chosen to(RowType other) {
            Map<String, Relation> others = new LinkedHashMap<>();
            among.forEach((field, relation) -> others.put(field, relation.to(other)));
            return new Chosen(by, others);
        }
    }

    /** By ids that a batch loader gives for the owner, in their order. */
    record Given(LoaderUse use) implements RelationPath {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.given(this);
        }

        @Override
        public boolean isOrdered() {
            return true;
        }
    }

    /** By values of the owner that equal values of the related row, all of them. */
    record Equal(List<Pair> pairs) implements RelationPath {

        public Equal {
            pairs = List.copyOf(pairs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.equal(this);
        }
    }

    /**
     * Two values that are equal. Null equals nothing.
     *
     * @param local the owner's, which is in its row
     * @param remote the related row's attribute, through embeddables; it may end with the id of a
     *     to-one association
     * @param column that attribute
     * @param alike whether the database can compare the two: both are columns, which hold values in
     *     the same way
     */
    record Pair(Slot local, String remote, Attribute.Basic column, boolean alike) {}
}
