package dev.lookahead.internal.rows;

import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.UnexpectedDataException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Says what rows have and a view cannot show. Each error names a field and a row, in its text for people and by accessors
 * for programs.
 */
public final class DataErrors {

    private DataErrors() {}

    /** A null where a primitive is declared; it is never made a zero. */
    public static UnexpectedDataException nullForPrimitive(Slot slot, NamedRow row) {
        return error(
                slot.label(),
                row,
                "`" + slot.label() + "` is declared as `" + slot.type() + "`, but " + row
                        + " has null there.\n  Declare it as `" + slot.type().boxed()
                        + "`, or replace null with `coalesce(…, …)` in a `@Computed` field.");
    }

    /** A second related row where one is declared; which of the two to give is not for us to say. */
    public static UnexpectedDataException secondRow(String relation, NamedRow owner, NamedRow first, NamedRow second) {
        return error(
                relation,
                owner,
                "`" + relation + "` should give one row, but " + owner + " has several: " + first + " and " + second
                        + ".\n  Add `limit = 1`, or declare a `List`.");
    }

    /**
     * A null where an entry of a map needs a key.
     *
     * @param entry the row of the entry, as the text names it
     */
    public static UnexpectedDataException nullKey(Slot slot, NamedRow owner, String entry) {
        return error(
                slot.label(),
                owner,
                "`" + slot.label() + "` is a map, but " + entry + " of " + owner
                        + " has null as its key.\n  Exclude such rows with a `where`, or replace null with"
                        + " `coalesce(…, …)` in a `@Computed` field.");
    }

    /**
     * Two rows under one key of a map that has one place for each.
     *
     * @param entries the rows, as the text names them
     */
    public static UnexpectedDataException repeatedKey(Slot slot, NamedRow owner, Object key, String entries) {
        JavaType type = slot.type();
        return error(
                slot.label(),
                owner,
                "`" + slot.label() + "` has one place for the key `" + key + "`, and " + owner + " has several: "
                        + entries + ".\n  Declare it as `" + type.simpleName() + "<"
                        + type.arguments().get(0) + ", List<" + slot.shape().element() + ">>`.");
    }

    /** Different elements of a sorted set that compare as equal, so that one of them would be lost. */
    public static UnexpectedDataException equalElements(Slot slot, NamedRow owner) {
        return error(
                slot.label(),
                owner,
                "`" + slot.label() + "` is sorted, and for " + owner + " `compareTo` finds two `"
                        + slot.shape().element()
                        + "` equal that are not.\n  Let it end with the id, or declare a `List`.");
    }

    /** A default method that gives a row which it was not given. */
    public static UnexpectedDataException notChosen(
            String method, NamedRow row, String given, Collection<String> fields) {
        return error(
                method,
                row,
                "`" + method + "` gives `" + given + "` for " + row
                        + ", which is none of the rows that it was given.\n  A default method chooses among the rows of `"
                        + String.join("`, `", fields) + "`, which its `@Requires` names.");
    }

    /** Code of a view or a virtual model that fails for a row. */
    public static UnexpectedDataException failed(String label, NamedRow row, Throwable thrown) {
        return ExceptionFactory.unexpectedData(
                "`" + label + "` failed for " + row + ": " + thrown, label, row.shownId(), thrown);
    }

    /**
     * A tree that leads back to a row.
     *
     * @param ids of the rows of the circle, as the text names them
     */
    public static UnexpectedDataException circle(String relation, NamedRow again, String ids) {
        return error(
                relation,
                again,
                "`" + relation + "` leads in a circle: `" + again.entity() + "` " + ids + ", and " + again.id()
                        + " again.\n  A tree has no circle. Mend the rows, or say with `depth` how far the way leads.");
    }

    /**
     * A row that came for a value which was not asked for. The database finds equal what Java does not; it cannot be told
     * whose the row is, and it is never left out.
     */
    public static UnexpectedDataException looseComparison(String relation, @Nullable Object value) {
        return ExceptionFactory.unexpectedData(
                "`" + relation + "`: the database gave a row for `" + value
                        + "`, a value that none of the owners has. It compares more loosely than Java does, as by a"
                        + " collation without regard to case; compare values that both tell apart.",
                relation,
                NamedRow.of(relation, value).shownId(),
                null);
    }

    private static UnexpectedDataException error(String field, NamedRow row, String message) {
        return ExceptionFactory.unexpectedData(message, field, row.shownId(), null);
    }
}
