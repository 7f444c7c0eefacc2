package dev.lookahead.internal.query;

import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.write.SortKey;
import dev.lookahead.model.ExceptionFactory;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sort key as users write it: a name, a direction, where nulls go, and whether case counts. */
record SortText(
        String name,
        boolean descending,
        boolean ignoreCase,
        @Nullable Boolean nullsFirst) {

    private static final Pattern FORM = Pattern.compile(
            "\\s*(.+?)(?:\\s+(asc|desc))?(?:\\s+(ignorecase))?(?:\\s+nulls\\s+(first|last))?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$.]+");

    static SortText parse(String text) {
        Matcher matcher = FORM.matcher(text);
        String name = matcher.matches() ? matcher.group(1) : text;
        if (!NAME.matcher(name).matches()) {
            throw ExceptionFactory.invalidSort(
                    name,
                    "`" + text + "` is nothing to sort by: it takes a name, then `asc` or `desc`, then"
                            + " `ignorecase`, then `nulls first` or `nulls last`.");
        }
        String nulls = matcher.group(4);
        return new SortText(
                name,
                "desc".equals(lower(matcher.group(2))),
                matcher.group(3) != null,
                nulls == null ? null : lower(nulls).equals("first"));
    }

    SortKey key(Function<String, Slot> slots) {
        Slot slot = slots.apply(name);
        boolean text = ignoreCase && slot.shape().element().is(String.class);
        return new SortKey(slot, descending, text, nullsFirst);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
