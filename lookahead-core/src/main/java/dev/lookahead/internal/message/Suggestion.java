package dev.lookahead.internal.message;

import dev.lookahead.internal.guide.Fix;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may have been meant by a name that means nothing.
 *
 * @param meant the name or path that is asked about, or null
 * @param reasons what there is to say of it
 * @param fix the lines that say so, or null where no one but the author can know them
 * @param declares whether they declare what is missing, and do not name something else
 */
public record Suggestion(
        @Nullable String meant,
        List<String> reasons,
        @Nullable Fix fix,
        boolean declares) {

    /** Another name or path. */
    static Suggestion instead(String meant, Fix fix) {
        return new Suggestion(meant, List.of(), fix, false);
    }

    /** What is missing. */
    static Suggestion declared(Fix fix, String... reasons) {
        return new Suggestion(null, List.of(reasons), fix, true);
    }

    /** The same, with more to say of it. */
    Suggestion with(List<String> more) {
        return new Suggestion(
                meant, Stream.concat(reasons.stream(), more.stream()).toList(), fix, declares);
    }

    /** Another declaration than that of what is missing. */
    static Suggestion other(@Nullable Fix fix, String... reasons) {
        return new Suggestion(null, List.of(reasons), fix, false);
    }
}
