package dev.lookahead.internal.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mapped attribute of an entity or embeddable. What depends on the kind of an attribute is a
 * {@link Visitor}, so that a new kind cannot be forgotten anywhere.
 */
public sealed interface Attribute {

    String name();

    <R> R accept(Visitor<R> visitor);

    /** What is made of an attribute of each kind. */
    interface Visitor<R> {

        R basic(Basic basic);

        R embedded(Embedded embedded);

        R toOne(ToOne one);

        R toMany(ToMany many);

        R elements(Elements elements);

        R reference(Reference reference);

        R unsupported(Unsupported unsupported);
    }

    /** An association to rows of one entity. */
    sealed interface Association extends Attribute {

        /** The entity's class. */
        String target();

        /** Whether it leads to several rows. */
        boolean many();
    }

    /** A collection of an owner's rows or values. */
    sealed interface Collection extends Attribute {

        /** What says which elements belong to an owner. */
        Membership membership();

        /** What hides some of them. */
        CollectionHiding hiding();

        /** Whether it has an order column. */
        boolean indexed();

        /** The order that the mapping asks for, in attributes of the elements, or null. */
        @Nullable String orderBy();

        /** What it is keyed by where it is a map, else null. */
        @Nullable MapKey mapKey();

        /** Whether its elements are rows, and not values. */
        boolean holdsRows();

        /** Whether each element is a value in one column. */
        boolean single();
    }

    /**
     * A value in columns of its own: a column, an identifier, a converted value.
     *
     * @param storage how its column holds it, where that is not as a number, text or UUID of its own;
     *     columns can be compared where they are equal in this; null otherwise, and where it is not known
     */
    record Basic(String name, JavaType type, @Nullable String storage) implements Attribute {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.basic(this);
        }

        /** Whether it is an identifier that other attributes make up, and no column. */
        public boolean isSeveral() {
            return IdClass.STORAGE.equals(storage);
        }

        /** The same by its path from an entity that refers to this one. */
        Basic behind(String association) {
            return new Basic(association + "." + name, type, storage);
        }
    }

    /** An embeddable. */
    record Embedded(String name, JavaType type, Map<String, Attribute> attributes) implements Attribute {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.embedded(this);
        }
    }

    /**
     * A to-one association.
     *
     * @param target the entity's class
     * @param mappedBy the attribute of the target that holds the key, or null where this side does
     * @param toId whether the key holds the target's id
     * @param references the unique attribute of the target that the key holds, or null where that is the id, or
     *     where it holds several
     * @param sure whether there is a row for every key, as far as the mapping tells
     * @param optional whether a row may have no key, or no row that has its key
     */
    record ToOne(
            String name,
            String target,
            @Nullable String mappedBy,
            boolean toId,
            @Nullable String references,
            boolean sure,
            boolean optional)
            implements Association {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.toOne(this);
        }

        @Override
        public boolean many() {
            return false;
        }

        /** Whether a row may refer to none that is there, whatever hides that one. */
        public boolean mayBeMissing() {
            return optional || !sure || mappedBy != null;
        }
    }

    /** What says which elements of a collection belong to an owner. */
    enum Membership {
        /** The rows of a table of its own, all of them, and nothing else. */
        TABLE,
        /** Those rows of a table of its own that a restriction, a filter, a soft delete or missing rows leave. */
        PART_OF_TABLE,
        /** A column of the elements' own table. */
        COLUMN
    }

    /**
     * A to-many association.
     *
     * @param target the entity's class
     * @param key the to-one attribute of the target whose column alone decides what belongs to an
     *     owner, or null where it takes a join table, or the collection has a restriction of its own
     * @param inverse the to-one attribute of the target that it is the other side of, whatever
     *     restricts it, or null
     * @param membership what says which rows belong to an owner
     * @param hiding what hides rows of it
     * @param repeats whether it may have a row more than once
     * @param indexed whether it has an order column
     * @param orderBy the order that the mapping asks for, in attributes of the target, or null
     * @param mapKey what it is keyed by where it is a map, else null
     */
    record ToMany(
            String name,
            String target,
            @Nullable String key,
            @Nullable String inverse,
            Membership membership,
            CollectionHiding hiding,
            boolean repeats,
            boolean indexed,
            @Nullable String orderBy,
            @Nullable MapKey mapKey)
            implements Association, Collection {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.toMany(this);
        }

        @Override
        public boolean many() {
            return true;
        }

        @Override
        public boolean holdsRows() {
            return true;
        }

        @Override
        public boolean single() {
            return false;
        }
    }

    /**
     * What a mapped map is keyed by.
     *
     * @param type the key's, for an entity that of its id
     * @param attribute the attribute of the map's own rows that is the key, or null where it stands beside them
     * @param id the attribute of the entity that is the key by which it is told, or null where it is none
     */
    record MapKey(
            JavaType type,
            @Nullable String attribute,
            @Nullable String id) {}

    /**
     * An association to a row of one of several entities, which a type and a key refer to, or to
     * several such rows.
     *
     * @param type the declared type of what it refers to
     * @param targets the classes of the entities, by the text of what stands for each in the column
     * @param key the type of the keys
     * @param indexed whether it has an order column
     */
    record Reference(
            String name, JavaType type, Map<String, String> targets, JavaType key, boolean many, boolean indexed)
            implements Attribute {

        public Reference {
            targets = Collections.unmodifiableMap(new TreeMap<>(targets));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }

        /** What it gives. */
        public JavaType whole() {
            return many ? new JavaType(List.class.getName(), List.of(type)) : type;
        }
    }

    /**
     * A collection of values.
     *
     * @param attributes those of an embeddable; none of other values
     * @param membership what says which values belong to an owner
     * @param hiding what hides some of them
     * @param indexed whether it has an order column
     * @param orderBy the order that the mapping asks for, in attributes of the embeddable, or null
     * @param mapKey what it is keyed by where it is a map, else null
     */
    record Elements(
            String name,
            JavaType element,
            Map<String, Attribute> attributes,
            Membership membership,
            CollectionHiding hiding,
            boolean indexed,
            @Nullable String orderBy,
            @Nullable MapKey mapKey)
            implements Collection {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }

        @Override
        public boolean holdsRows() {
            return false;
        }

        @Override
        public boolean single() {
            return attributes.isEmpty();
        }
    }

    /** A mapping that cannot be shown. */
    record Unsupported(String name, String why) implements Attribute {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsupported(this);
        }
    }
}
