package dev.lookahead.examples.movies.slow;

import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.examples.movies.model.Person;
import java.util.List;
import java.util.Locale;

/** A director as the API returns them, filled from the entity. */
record SlowPerson(
        String name, List<SlowAward> awards, long nominationCount, boolean hasWonAnyAward, String nameInCapitals) {

    static SlowPerson of(Person person) {
        List<SlowAward> awards = person.getNominations().stream()
                .filter(Nomination::isWinner)
                .map(SlowAward::of)
                .toList();
        return new SlowPerson(
                person.getName(),
                awards,
                person.getNominations().size(),
                !awards.isEmpty(),
                person.getName().toUpperCase(Locale.ROOT));
    }
}
