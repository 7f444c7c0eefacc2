package dev.lookahead.guide.cinema;

import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import java.util.Map;
import java.util.Set;

public class Ratings implements BatchLoader<Long, Double> {

    @Override
    public Map<Long, Double> load(Set<Long> keys, FetchContext context) {
        return Map.of();
    }
}
