package dev.lookahead.model;

/**
 * A path of names, as a generated class gives it: for a virtual model {@code VirtualMovie} the annotation
 * processor makes a class {@code VirtualMovie_} with a method for each field and each attribute, and a
 * constant with its name for annotations. Immutable.
 *
 * <pre>{@code
 * lookahead.query(entityManager, VirtualMovie.class)
 *     .lookups(VirtualMovie_.name(), VirtualMovie_.directors().awards())
 *     .sort(VirtualMovie_.name().desc())
 *     .list();
 * }</pre>
 *
 * <p>It has few methods of its own, since those that are generated have the names of users' fields.
 *
 * @since 0.1.0
 */
public class Path {

    private final String names;

    /**
     * For generated classes.
     *
     * @param names the names, with dots between
     */
    public Path(String names) {
        if (names == null) {
            throw new IllegalArgumentException("Path(…) was given null for `names`.");
        }
        this.names = names;
    }

    /** Sorts by the values of this path, the least first, as the path itself does. */
    public final Order asc() {
        return new Order(this, false);
    }

    /** Sorts by the values of this path, the greatest first. */
    public final Order desc() {
        return new Order(this, true);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Path path && path.names.equals(names);
    }

    @Override
    public final int hashCode() {
        return names.hashCode();
    }

    /** The names, with dots between, as they would be written without a generated class. */
    @Override
    public final String toString() {
        return names;
    }

    /**
     * A path to sort by, with its direction.
     *
     * @param path what to sort by
     * @param descending whether the greatest value comes first
     */
    public record Order(Path path, boolean descending) {

        /** A path in a direction. */
        public Order {
            if (path == null) {
                throw new IllegalArgumentException("Order(…) was given null for `path`.");
            }
        }

        /** The sort key, as it would be written without a generated class. */
        @Override
        public String toString() {
            return path + (descending ? " desc" : " asc");
        }
    }
}
