package dev.lookahead.examples.movies.slow;

import dev.lookahead.examples.movies.model.Nomination;

/** A won nomination as the API returns it, filled from the entity. */
record SlowAward(String award, String category, int year, boolean winner) {

    static SlowAward of(Nomination nomination) {
        return new SlowAward(
                nomination.getAward(), nomination.getCategory(), nomination.getYear(), nomination.isWinner());
    }
}
