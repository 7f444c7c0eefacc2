package dev.lookahead.generator;

import org.jspecify.annotations.Nullable;

/**
 * A component of a generated view, and what it has to be.
 *
 * @param text as it stands in the record
 * @param member what stands in the body of the record for it, or nothing
 * @param read what it has to be of a row, in the form of {@link Canonical}
 * @param blank what it is where it is not shown, or null if it has to be
 * @param nested the view that it shows, or null
 * @param edges how many statements it may take by itself
 */
record Component(
        String name,
        String text,
        String member,
        Read read,
        Blank blank,
        @Nullable Declaration nested,
        int edges,
        @Nullable Term sortable) {

    /** What it has to be of a row, with as much of the view that it shows as is asked for. */
    interface Read {

        @Nullable Object of(Object row, Only only, @Nullable Declaration nested);
    }

    /** The same with a view that shows less. */
    Component showing(Declaration less) {
        return new Component(name, text, member, read, blank, less, edges, sortable);
    }

    /** What a component is that is not shown. */
    enum Blank {
        NOTHING,
        EMPTY_LIST,
        EMPTY_SET,
        EMPTY_MAP,
        EMPTY_OPTIONAL,
        /** It cannot be left out. */
        NEVER
    }
}
