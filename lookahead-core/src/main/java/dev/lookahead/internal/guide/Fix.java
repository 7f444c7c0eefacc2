package dev.lookahead.internal.guide;

import org.jspecify.annotations.Nullable;

/**
 * A line to write that makes a mistake go away.
 *
 * @param action where the line goes, such as {@code Add to VirtualPerson}
 * @param line Java source that compiles where {@code action} says
 * @param next what has to be written besides, or null
 */
public record Fix(String action, String line, @Nullable Fix next) {

    private Fix(String action, String line) {
        this(action, line, null);
    }

    /** A declaration that is missing. */
    public static Fix add(String simpleType, String line) {
        return new Fix("Add to " + simpleType, line);
    }

    /** A component that a record lacks. */
    public static Fix component(String simpleType, String line) {
        return new Fix("Add to the components of " + simpleType, line);
    }

    /**
     * An annotation that a type or a member lacks, or has with another value.
     *
     * @param target the simple name of the type, or that and the member
     */
    public static Fix annotate(String target, String line) {
        return new Fix("Write on " + target, line);
    }

    /** A declaration that replaces the one of its name. */
    public static Fix change(String simpleType, String line) {
        return new Fix("Write in " + simpleType, line);
    }

    /** A type that is missing. */
    public static Fix declare(String line) {
        return new Fix("Declare", line);
    }

    /** Both this and another one. */
    public Fix and(Fix other) {
        return new Fix(action, line, next == null ? other : next.and(other));
    }

    /** Either this or another one. */
    public Fix or(Fix other) {
        return and(new Fix("or", other.line(), other.next()));
    }

    /** The text that offers it, on lines of its own. */
    String text() {
        return "\n  " + action + ":\n      " + line + (next == null ? "" : next.text());
    }
}
