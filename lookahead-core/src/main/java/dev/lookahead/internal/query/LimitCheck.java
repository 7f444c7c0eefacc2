package dev.lookahead.internal.query;

import dev.lookahead.model.ExceptionFactory;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at the parameters that are numbers of rows, before any SQL. */
record LimitCheck(Map<String, @Nullable Object> bound, Map<String, String> limits) {

    private static final Set<Class<?>> WHOLE =
            Set.of(Integer.class, Long.class, Short.class, Byte.class, BigInteger.class);

    void run() {
        new TreeMap<>(limits).forEach((name, edge) -> {
            Object value = bound.get(name);
            if (!isNumberOfRows(value)) {
                throw ExceptionFactory.invalidQuery("`:" + name + "` is how many rows `" + edge
                        + "` gives each owner, and is bound to `" + value + "`: it takes a whole number from 0 to "
                        + Integer.MAX_VALUE + ".");
            }
        });
    }

    private static boolean isNumberOfRows(@Nullable Object value) {
        if (!(value instanceof Number number) || !WHOLE.contains(number.getClass())) {
            return false;
        }
        BigInteger rows = new BigInteger(number.toString());
        return rows.signum() >= 0 && rows.compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
