package dev.lookahead.internal.hql;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where a fragment looks into a collection.
 *
 * @param kind how it does
 * @param path the collection as a sub-query would name it, or null where it could not
 * @param attribute the collection
 * @param target the entity of its rows, or null where it has values, or where that is not known
 * @param spot where that stands
 */
record CollectionUse(
        Kind kind,
        @Nullable CollectionPath path,
        Attribute.Collection attribute,
        @Nullable EntityDescription target,
        Spot spot) {

    /** How a fragment can look into a collection. What Hibernate hides differs from one to the next. */
    enum Kind {
        /** {@code size(rows)}. */
        SIZE,
        /** {@code max(elements(rows))}, {@code maxindex(rows)}, and what is like them. */
        AGGREGATE,
        /** {@code rows is empty}. */
        EMPTY,
        /** {@code exists elements(rows)}. */
        EXISTS,
        /** {@code from this.rows r}. */
        SOURCE,
        /** {@code join o.rows r}. */
        JOIN,
        /** {@code r member of rows}. */
        MEMBER,
        /** {@code r in elements(rows)}. */
        ELEMENTS
    }

    /** A part of the fragment: from one position to before another. */
    record Range(int start, int end) {

        String of(String text) {
            return text.substring(start, end);
        }
    }

    /**
     * Where it stands.
     *
     * @param range what looks into the collection
     * @param negated whether it says that there is something, where others say that there is not
     * @param alias what its rows are called, or null
     * @param present what the query asks of each row that is there, and of no other: its attributes, {@link #ROW}, or
     *     {@link #VALUE}
     * @param query the query that it is a source of or that looks for members, or null
     */
    record Spot(
            Range range,
            boolean negated,
            @Nullable String alias,
            Set<String> present,
            @Nullable Query query) {

        /** The row is one of an entity's. */
        static final String ROW = "";

        /** The row itself is compared. */
        static final String VALUE = ".";
    }

    /**
     * A query in a fragment.
     *
     * @param root its one source, or null where there are several
     * @param condition its condition, or null
     * @param either whether that is a choice of several
     * @param sources where its sources end
     */
    record Query(@Nullable Range root, @Nullable Range condition, boolean either, int sources) {}
}
