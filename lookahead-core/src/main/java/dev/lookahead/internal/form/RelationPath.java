package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an owner and its related rows find each other. */
public sealed interface RelationPath {

    /**
     * Along associations of the owner.
     *
     * @param path their names, each with the embeddables that lead to it
     */
    record Along(List<String> path) implements RelationPath {

        public Along {
            path = List.copyOf(path);
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
    }

    /**
     * To the types and keys in a collection of the owner, which related rows are then referred to by.
     *
     * @param path the attribute, through embeddables
     */
    record References(String path, boolean indexed) implements RelationPath {}

    /** None: it is the very row of the owner, as one of an entity that extends the owner's. */
    record Same() implements RelationPath {}

    /**
     * None of its own: a default method of the owner chooses among the rows of edges that it requires.
     *
     * @param by the method, and what it sees
     * @param among the fields that bring those rows, and the ways to them
     */
    record Chosen(ValueSource.Derived by, Map<String, Relation> among) implements RelationPath {

        public Chosen {
            among = Collections.unmodifiableMap(new LinkedHashMap<>(among));
        }

        /** The same among rows that other rules hold for. */
        Chosen to(RowType other) {
            Map<String, Relation> others = new LinkedHashMap<>();
            among.forEach((field, relation) -> others.put(field, relation.to(other)));
            return new Chosen(by, others);
        }
    }

    /** By ids that a batch loader gives for the owner, in their order. */
    record Given(LoaderUse use) implements RelationPath {}

    /** By values of the owner that equal values of the related row, all of them. */
    record Equal(List<Pair> pairs) implements RelationPath {

        public Equal {
            pairs = List.copyOf(pairs);
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
