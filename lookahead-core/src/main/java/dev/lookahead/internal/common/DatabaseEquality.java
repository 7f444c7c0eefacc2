package dev.lookahead.internal.common;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** Which values are the same for the database, as far as Java can know. */
public final class DatabaseEquality {

    private DatabaseEquality() {}

    /** What stands for a value in a map: equal where the database finds the values equal, whatever their class says. */
    public static Object normal(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof String || value instanceof UUID) {
            return value;
        }
        if (value instanceof List<?> several) {
            return several.stream().map(DatabaseEquality::normal).toList();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }
}
