package dev.lookahead.internal.fetch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a statement selects.
 *
 * @param expressions mostly one; those of an id that is several attributes, or of an embeddable that is taken apart
 * @param whole what makes one value of several, or null
 */
record Item(List<String> expressions, @Nullable Whole whole) {

    Item {
        expressions = List.copyOf(expressions);
    }

    static Item of(String expression) {
        return new Item(List.of(expression), null);
    }

    String text() {
        return String.join(", ", expressions);
    }

    /** That it equals another of as many expressions. */
    String equal(Item other) {
        return IntStream.range(0, expressions.size())
                .mapToObj(i -> expressions.get(i) + " = " + other.expressions.get(i))
                .collect(Collectors.joining(" and "));
    }

    static String texts(List<Item> items) {
        return items.stream().map(Item::text).collect(Collectors.joining(", "));
    }
}
