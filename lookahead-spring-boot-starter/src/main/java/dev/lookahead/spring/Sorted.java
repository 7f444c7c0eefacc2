package dev.lookahead.spring;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.InvalidQueryException;
import java.util.List;
import org.springframework.data.domain.Sort;

/** A query in the order of a {@link Sort}, whose names may come with a request. */
record Sorted<V>(LookaheadQuery<V> query, Sort sort) {

    List<V> list() {
        if (sort.isUnsorted()) {
            return query.list();
        }
        try {
            return query.sort(sort.stream().map(Sorted::key).toArray(String[]::new))
                    .list();
        } catch (InvalidQueryException invalid) {
            throw explained(invalid);
        }
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

    private InvalidQueryException explained(InvalidQueryException invalid) {
        String message = String.valueOf(invalid.getMessage());
        return sort.stream()
                .filter(order -> isAbout(message, order.getProperty()) || isAbout(message, key(order)))
                .findFirst()
                .<InvalidQueryException>map(order -> new InvalidSortException(order.getProperty(), invalid))
                .orElse(invalid);
    }

    private static boolean isAbout(String message, String name) {
        return message.startsWith("`" + name + "` is nothing");
    }
}
