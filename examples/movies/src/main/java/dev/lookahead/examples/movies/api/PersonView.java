package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.read.VirtualPerson;
import dev.lookahead.model.View;
import java.util.List;
import java.util.Locale;

/** A director as the API returns them. */
// tag::person-view[]
@View(VirtualPerson.class)
public record PersonView(
        String name, List<AwardView> awards, long nominationCount, boolean hasWonAnyAward, String nameInCapitals) {

    static String nameInCapitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
// end::person-view[]
