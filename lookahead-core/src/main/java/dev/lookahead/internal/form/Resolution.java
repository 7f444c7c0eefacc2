package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a name means on a row, before it is known what it is wanted as. What depends on that is a
 * {@link Visitor}, so that a new meaning cannot be forgotten anywhere.
 */
public sealed interface Resolution {

    <R> R accept(Visitor<R> visitor);

    /** What is made of each meaning. */
    interface Visitor<R> {

        R leaf(Leaf leaf);

        R inside(Inside inside);

        R link(Link link);

        R reference(Reference reference);

        R values(Values values);

        R undeclared(Undeclared undeclared);

        R unsupported(Unsupported unsupported);

        R broken(Broken broken);
    }

    /** A value. */
    record Leaf(ValueSource source, JavaType type) implements Resolution {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leaf(this);
        }
    }

    /** An embeddable, whose attributes are reached by this path. */
    record Inside(String path, Attribute.Embedded embedded) implements Resolution {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inside(this);
        }
    }

    /**
     * Related rows; a path of joins has several relations.
     *
     * @param declared whether a field says so, and not the mapping alone
     */
    record Link(List<Relation> chain, boolean declared) implements Resolution {

        public Link {
            chain = List.copyOf(chain);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }

        public RowType target() {
            return last().target();
        }

        /** The same relations to rows that other rules hold for. */
        public Link to(RowType other) {
            return endingWith(last().to(other));
        }

        /** The same relations, of which the last has a statement of its own. */
        public Link byStatement() {
            return endingWith(last().asStatement());
        }

        /** What leads to the related rows in the end. */
        public Relation last() {
            return chain.get(chain.size() - 1);
        }

        private Link endingWith(Relation other) {
            List<Relation> same = new ArrayList<>(chain);
            same.set(same.size() - 1, other);
            return new Link(same, declared);
        }

        public boolean many() {
            return chain.stream().anyMatch(Relation::many);
        }
    }

    /**
     * Rows of several entities.
     *
     * @param label the place that says so, as users write it
     * @param declared whether that is a field
     * @param depth how often one path may lead over it; 0 is not said
     */
    record Reference(RowType row, String path, Attribute.Reference attribute, String label, boolean declared, int depth)
            implements Resolution {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** A collection of values. */
    record Values(ValueSource.Collected collection) implements Resolution {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(this);
        }
    }

    /**
     * An association that the virtual model would have to declare.
     *
     * @param path what leads to it from the row, through embeddables
     */
    record Undeclared(String path, Attribute.ToMany attribute) implements Resolution {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undeclared(this);
        }
    }

    /** A mapping that cannot be shown. */
    record Unsupported(Attribute.Unsupported attribute) implements Resolution {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsupported(this);
        }
    }

    /** Something that nothing more is said of: it was reported already, or is not known here. */
    record Broken() implements Resolution {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.broken(this);
        }
    }
}
