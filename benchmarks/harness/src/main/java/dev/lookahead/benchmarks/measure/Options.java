package dev.lookahead.benchmarks.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a command was told: {@code --name value} pairs, each with a default. */
public final class Options {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Options() {}

    /** The defaults, overridden by what was told. */
    public static Options parse(Map<String, String> defaults, String... told) {
        Options options = new Options();
        options.values.putAll(defaults);
        for (int i = 0; i < told.length; i += 2) {
            String name = told[i].replaceFirst("^--", "");
            if (!defaults.containsKey(name) || i + 1 == told.length) {
                throw new IllegalArgumentException(
                        "`" + told[i] + "` is not known or has no value. There are: " + usage(defaults));
            }
            options.values.put(name, told[i + 1]);
        }
        return options;
    }

    /** The names with their values, as they would be told. */
    public static String usage(Map<String, String> values) {
        List<String> all = new ArrayList<>();
        values.forEach((name, value) -> all.add("--" + name + " '" + value + "'"));
        return String.join(" ", all);
    }

    /** A value. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no option " + name);
        }
        return value;
    }

    /** Values between commas. */
    public List<String> list(String name) {
        return Arrays.stream(text(name).split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A whole number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Those whose name has a part that the pattern fits. */
    public boolean wants(String name, String candidate) {
        return Pattern.compile(text(name)).matcher(candidate).find();
    }

    @Override
    public String toString() {
        return usage(values);
    }
}
