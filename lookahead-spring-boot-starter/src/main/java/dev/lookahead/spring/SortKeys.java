package dev.lookahead.spring;

import dev.lookahead.LookaheadQuery;
import org.springframework.data.domain.Sort;

/** Writes a {@link Sort} as the keys of {@link LookaheadQuery#sort}. */
final class SortKeys {

    private SortKeys() {}

    static <V> LookaheadQuery<V> sorted(LookaheadQuery<V> query, Sort sort) {
        return query.sort(sort.stream().map(SortKeys::key).toArray(String[]::new));
    }

    private static String key(Sort.Order order) {
        String nulls = switch (order.getNullHandling()) {
            case NATIVE -> "";
            case NULLS_FIRST -> " nulls first";
            case NULLS_LAST -> " nulls last";
        };
        return order.getProperty()
                + (order.isAscending() ? " asc" : " desc")
                + (order.isIgnoreCase() ? " ignorecase" : "")
                + nulls;
    }
}
