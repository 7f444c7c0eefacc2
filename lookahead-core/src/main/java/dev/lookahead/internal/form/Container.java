package dev.lookahead.internal.form;

/** What holds the values of a relation. */
public enum Container {
    SINGLE,
    OPTIONAL,
    LIST,
    COLLECTION,
    SET,
    SORTED_SET,
    MAP;

    /** Whether it has room for several. */
    public boolean holdsMany() {
        return this != SINGLE && this != OPTIONAL;
    }
}
