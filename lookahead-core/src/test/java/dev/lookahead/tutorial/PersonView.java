package dev.lookahead.tutorial;

import dev.lookahead.model.View;
import java.util.List;
import java.util.Locale;

@View(VirtualPerson.class)
public record PersonView(
        String name, List<AwardView> awards, long nominationCount, boolean hasWonAnyAward, String nameInCapitals) {
    static String nameInCapitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
