package dev.lookahead.internal.write;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of its rows a root statement gives, by parameters of its own.
 *
 * @param limited whether it takes how many rows to give at the most
 * @param offset whether it takes how many rows to leave out
 */
public record Slice(boolean limited, boolean offset) {

    /** All rows. */
    public static final Slice ALL = new Slice(false, false);

    private static final String LIMIT = "limit_";
    private static final String OFFSET = "offset_";

    /**
     * The part that a query asks for.
     *
     * @param limit null for all rows
     * @param offset null to leave none out
     */
    public static Slice of(@Nullable Integer limit, @Nullable Integer offset) {
        return new Slice(limit != null, offset != null);
    }

    /** Whether a parameter of a statement is one of these. */
    public static boolean isParameter(String name) {
        return name.equals(LIMIT) || name.equals(OFFSET);
    }

    /** As many rows from the first on. */
    public Slice fromFirst() {
        return new Slice(limited, false);
    }

    /** The end of the statement. */
    String text() {
        return (limited ? " limit :" + LIMIT : "") + (offset ? " offset :" + OFFSET : "");
    }

    /** Adds the values that the statement takes, of those of a query. */
    public void bind(Map<String, @Nullable Object> values, @Nullable Integer limit, @Nullable Integer offset) {
        if (limited && limit != null) {
            values.put(LIMIT, limit);
        }
        if (this.offset && offset != null) {
            values.put(OFFSET, offset);
        }
    }
}
