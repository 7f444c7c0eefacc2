package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Component;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Writes declarations as users write them, for the lines that a message offers. */
final class Declarations {

    private Declarations() {}

    static String component(Component component, String path, JavaType type) {
        String lookup = path.equals(component.name()) ? "" : "@Lookup(" + quoted(path) + ") ";
        return lookup + type + " " + component.name();
    }

    static String prefetch(Field.Prefetch field, JavaType type) {
        List<String> values = new ArrayList<>();
        boolean named = !field.where().isEmpty() || !field.orderBy().isEmpty() || field.limit() != 0;
        if (!field.path().equals(field.name())) {
            values.add((named ? "value = " : "") + quoted(field.path()));
        }
        if (!field.where().isEmpty()) {
            values.add("where = " + quoted(field.where()));
        }
        if (!field.orderBy().isEmpty()) {
            values.add("orderBy = " + quoted(field.orderBy()));
        }
        if (field.limit() != 0) {
            values.add("limit = " + field.limit());
        }
        return "@Prefetch" + inParentheses(values) + " " + type + " " + field.name() + "();";
    }

    static String join(Field.Join field, JavaType type) {
        List<String> values = new ArrayList<>();
        if (!field.path().equals(field.name())) {
            values.add((field.where().isEmpty() ? "" : "value = ") + quoted(field.path()));
        }
        if (!field.where().isEmpty()) {
            values.add("where = " + quoted(field.where()));
        }
        return "@Join" + inParentheses(values) + " " + type + " " + field.name() + "();";
    }

    static String computed(Field.Computed field, String expression, JavaType type) {
        return "@Computed(" + quoted(expression) + ") " + type + " " + field.name() + "();";
    }

    /** A text as a Java literal. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String inParentheses(List<String> values) {
        return values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
    }
}
