package dev.lookahead.internal.guide;

/**
 * A line to write that makes a mistake go away.
 *
 * @param action where the line goes, such as {@code Add to VirtualPerson}
 * @param line Java source that compiles where {@code action} says
 */
public record Fix(String action, String line) {

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
}
