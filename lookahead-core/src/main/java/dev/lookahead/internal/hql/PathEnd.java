package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a path of a fragment leads to. */
sealed interface PathEnd {

    <R> R accept(Visitor<R> visitor);

    /** Whether it is known what names mean on it. */
    boolean isKnown();

    /** What is made of each of them. */
    interface Visitor<R> {

        R row(Row row);

        R has(Has has);

        R columns(Columns columns);

        R other(Other other);

        R nothing(Nothing nothing);
    }

    /** A row of an entity. */
    record Row(EntityDescription entity) implements PathEnd {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.row(this);
        }

        @Override
        public boolean isKnown() {
            return true;
        }
    }

    /**
     * An attribute of a row, or of an embeddable in it.
     *
     * @param shared whether all rows of that entity have it, and not only those of one that extends it
     */
    record Has(Attribute attribute, boolean shared) implements PathEnd {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.has(this);
        }

        @Override
        public boolean isKnown() {
            return true;
        }
    }

    /** A row of what a query inside selects, of which these are the columns. */
    record Columns(Set<String> names) implements PathEnd {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columns(this);
        }

        @Override
        public boolean isKnown() {
            return true;
        }
    }

    /** Something else, or not known here. */
    record Other() implements PathEnd {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.other(this);
        }

        @Override
        public boolean isKnown() {
            return false;
        }
    }

    /**
     * Nothing: this name is not known among those.
     *
     * @param owner what has no attribute of that name; null where no entity is called so
     */
    record Nothing(Segment name, @Nullable String owner, Set<String> known) implements PathEnd {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nothing(this);
        }

        @Override
        public boolean isKnown() {
            return false;
        }
    }
}
