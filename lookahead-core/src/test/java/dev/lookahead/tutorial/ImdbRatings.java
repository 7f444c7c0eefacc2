package dev.lookahead.tutorial;

import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every second movie has a rating; it is the number of its siblings in the page. */
public final class ImdbRatings implements BatchLoader<Long, Double> {

    @Override
    public Map<Long, Double> load(Set<Long> keys, FetchContext context) {
        Map<Long, Double> ratings = new LinkedHashMap<>();
        keys.stream().filter(key -> key % 2 == 0).forEach(key -> ratings.put(key, (double) keys.size()));
        return ratings;
    }
}
