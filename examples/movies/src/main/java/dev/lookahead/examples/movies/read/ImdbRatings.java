package dev.lookahead.examples.movies.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import java.util.Map;
import java.util.Set;

/** Stands for a service of somebody else's that is asked once for all movies of a page. Its ratings are made up. */
// tag::imdb-ratings[]
public class ImdbRatings implements BatchLoader<Long, Double> {

    @Override
    public Map<Long, Double> load(Set<Long> movieIds, FetchContext context) {
        return movieIds.stream().collect(toMap(identity(), ImdbRatings::rating));
    }

    private static double rating(long movieId) {
        return 1 + movieId * 37 % 90 / 10.0;
    }
}
// end::imdb-ratings[]
