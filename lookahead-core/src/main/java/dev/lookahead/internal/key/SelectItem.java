package dev.lookahead.internal.key;

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
public record SelectItem(List<String> expressions, @Nullable CompositeValue whole) {

    public SelectItem {
        expressions = List.copyOf(expressions);
    }

    public static SelectItem of(String expression) {
        return new SelectItem(List.of(expression), null);
    }

    public String text() {
        return String.join(", ", expressions);
    }

    /** That it equals another of as many expressions. */
    public String equal(SelectItem other) {
        return IntStream.range(0, expressions.size())
                .mapToObj(i -> expressions.get(i) + " = " + other.expressions.get(i))
                .collect(Collectors.joining(" and "));
    }

    public static String texts(List<SelectItem> items) {
        return items.stream().map(SelectItem::text).collect(Collectors.joining(", "));
    }
}
