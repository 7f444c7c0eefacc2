package dev.lookahead.internal.form;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time as configuration writes it: a number with a unit, or a duration of ISO 8601. */
public final class TimeLimit {

    /** What it looks like. */
    public static final String FORM = "a number with one of the units `ms`, `s`, `m` and `h`, as in `500ms` or `10s`";

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    private TimeLimit() {}

    /** The span, or nothing where the text is none that lasts. */
    public static Optional<Duration> parse(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return (number.matches() ? Optional.of(span(Long.parseLong(number.group(1)), number.group(2))) : iso(text))
                .filter(span -> !span.isNegative() && !span.isZero());
    }

    private static Duration span(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
