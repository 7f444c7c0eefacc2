package dev.lookahead.benchmarks.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * What {@code select 1} takes.
 *
 * @param millis the median
 * @param delay what each direction is delayed for that
 */
public record RoundTrip(double millis, double delay) {

    private static final int TIMES = 400;

    static RoundTrip measure(DataSource source, double delay) throws Exception {
        long[] nanos = new long[TIMES];
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1")) {
            for (int i = -TIMES; i < TIMES; i++) {
                long start = System.nanoTime();
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                }
                // The first half warms up.
                nanos[Math.max(0, i)] = System.nanoTime() - start;
            }
            connection.rollback();
        }
        Arrays.sort(nanos);
        return new RoundTrip(nanos[TIMES / 2] / 1e6, delay);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f ms", millis);
    }
}
