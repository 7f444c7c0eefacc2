package dev.lookahead.internal.guide;

/** The kinds of mistakes. The name is the short code that documentation refers to. */
public enum Code {
    /** A class that is marked as a view, and can be none. */
    NOT_A_VIEW,
    /** A class that is declared as a virtual model, and is not an interface. */
    NOT_A_MODEL,
    /** A view names neither an entity nor a virtual model of this persistence unit. */
    UNKNOWN_TARGET,
    /** A component, parameter, key or requirement that no field or attribute answers to. */
    UNKNOWN_NAME,
    /** A relation that a virtual model has to declare and does not. */
    UNDECLARED,
    /** Two things that a component or field could mean. */
    AMBIGUOUS,
    /** A type that the value does not fit. */
    WRONG_TYPE,
    /** A nested view of another entity or virtual model than its edge. */
    WRONG_VIEW,
    /** A class that a sealed view permits, and that shows none of its rows, or no other ones than another. */
    BAD_CASE,
    /** A {@code this} that is not shown by a record of the view's own row. */
    SAME_ROW,
    /** Something that cannot be said of a reference to rows of several entities. */
    REFERENCE,
    /** Rows that no record of a sealed view shows. */
    UNCOVERED,
    /** A {@code mappedBy}, {@code local} or {@code remote} that does not say how rows find each other. */
    BAD_MATCH,
    /** A relation into another database that does not go by equal values, or does not say into which. */
    OTHER_DATABASE,
    /** Values of types that are never equal. */
    NOT_COMPARABLE,
    /** A path that steps through something that is not an association. */
    NOT_AN_ASSOCIATION,
    /** A join over a to-many association. */
    JOIN_TO_MANY,
    /** A limit where each owner has one row anyway. */
    LIMIT_TO_ONE,
    /** A single value over a to-many association without a limit of one. */
    SINGLE_OF_MANY,
    /** A limit that is negative. */
    BAD_LIMIT,
    /** A map that does not say what it is keyed by, or a key of something that is no map. */
    BAD_KEY,
    /** A set of views that do not show what tells their rows apart. */
    SET_WITHOUT_ID,
    /** A view that reaches itself. */
    RECURSION,
    /** HQL that does not parse or mean anything. */
    BAD_FRAGMENT,
    /** An aggregate outside a sub-query. */
    BARE_AGGREGATE,
    /** A name that Lookahead keeps for itself. */
    RESERVED_NAME,
    /** A static method whose parameter names the compiler dropped. */
    LOST_NAMES,
    /** A method of a virtual model that is not a field. */
    NOT_A_FIELD,
    /** A default method that does not say what it reads, or that requires itself. */
    BAD_REQUIRES,
    /** A deferral of something that is not an attribute. */
    BAD_DEFERRED,
    /** A loader, or its key or arguments, that cannot be used. */
    BAD_LOADER,
    /** A mapping that cannot be viewed. */
    UNSUPPORTED_MAPPING,
    /** A limit without an order, so that ids decide which rows there are. */
    UNORDERED_LIMIT(Severity.WARNING),
    /** A comparison with null, which never holds. */
    NEVER_TRUE(Severity.WARNING);

    private final Severity severity;

    Code() {
        this(Severity.ERROR);
    }

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
