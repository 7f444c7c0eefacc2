package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes declarations as users write them, for the lines that a message offers. */
public final class Declarations {

    private Declarations() {}

    /** A component of a record, or a parameter of a static method. */
    public static String component(String name, String path, JavaType type, @Nullable String keyedBy) {
        return (path.equals(name) ? "" : "@Lookup(" + quoted(path) + ") ")
                + (keyedBy == null ? "" : "@KeyedBy(" + quoted(keyedBy) + ") ")
                + type + " " + name;
    }

    /** A field as it is declared. */
    public static String field(Field field) {
        return field.accept(new OfField());
    }

    /** The declaration of each kind of field. */
    private static final class OfField implements Field.Visitor<String> {

        @Override
        public String prefetch(Field.Prefetch prefetch) {
            return Declarations.prefetch(prefetch);
        }

        @Override
        public String join(Field.Join join) {
            return Declarations.join(join);
        }

        @Override
        public String computed(Field.Computed computed) {
            return Declarations.computed(computed, computed.expression(), computed.type());
        }

        @Override
        public String loaded(Field.Loaded loaded) {
            return Declarations.loaded(loaded, loaded.type());
        }

        @Override
        public String derived(Field.Derived derived) {
            return method(derived);
        }

        @Override
        public String plain(Field.Plain plain) {
            return method(plain);
        }

        @Override
        public String conflicting(Field.Conflicting conflicting) {
            return method(conflicting);
        }

        @Override
        public String noField(Field.NoField none) {
            return method(none);
        }

        private static String method(Field field) {
            return field.type() + " " + field.name() + "();";
        }
    }

    static String prefetch(Field.Prefetch field) {
        List<String> values = new ArrayList<>();
        Match match = field.match();
        boolean named = !match.equals(Match.NONE)
                || !field.where().isEmpty()
                || !field.orderBy().isEmpty()
                || field.limited()
                || field.depth() != 0;
        if (!field.path().isEmpty() && !field.readsItsName()) {
            values.add((named ? "value = " : "") + quoted(field.path()));
        }
        text("mappedBy", match.mappedBy(), values);
        list("local", match.local(), values);
        list("remote", match.remote(), values);
        text("unit", match.unit(), values);
        text("where", field.where(), values);
        text("orderBy", field.orderBy(), values);
        if (field.limit() != 0) {
            values.add("limit = " + field.limit());
        }
        text("limitParameter", field.limitParameter(), values);
        if (field.depth() != 0) {
            values.add("depth = " + field.depth());
        }
        return "@Prefetch" + inParentheses(values) + " " + field.type() + " " + field.name() + "();";
    }

    static String join(Field.Join field) {
        List<String> values = new ArrayList<>();
        if (!field.path().equals(field.name())) {
            values.add((field.where().isEmpty() ? "" : "value = ") + quoted(field.path()));
        }
        text("where", field.where(), values);
        return "@Join" + inParentheses(values) + " " + field.type() + " " + field.name() + "();";
    }

    public static String computed(Field.Computed field, String expression, JavaType type) {
        return "@Computed(" + quoted(expression) + ") " + type + " " + field.name() + "();";
    }

    public static String loaded(Field.Loaded field, JavaType type) {
        List<String> values = new ArrayList<>();
        String loader = JavaType.simple(field.loader()) + ".class";
        boolean alone = field.key().isEmpty()
                && field.arguments().isEmpty()
                && field.uses().isEmpty()
                && field.timeout().isEmpty();
        values.add(alone ? loader : "value = " + loader);
        list("key", field.key(), values);
        list("args", field.arguments(), values);
        list("uses", field.uses(), values);
        text("timeout", field.timeout(), values);
        return "@BatchLoad" + inParentheses(values) + " " + type + " " + field.name() + "();";
    }

    /** A type of the same kind with another element. */
    public static String wrapped(Shape shape, String element) {
        return switch (shape.container()) {
            case SINGLE -> element;
            case OPTIONAL -> "Optional<" + element + ">";
            case SET, SORTED_SET -> "Set<" + element + ">";
            case LIST, COLLECTION, MAP -> "List<" + element + ">";
        };
    }

    private static void text(String name, String text, List<String> values) {
        if (!text.isEmpty()) {
            values.add(name + " = " + quoted(text));
        }
    }

    private static void list(String name, List<String> texts, List<String> values) {
        if (!texts.isEmpty()) {
            String joined = texts.stream().map(Declarations::quoted).collect(Collectors.joining(", "));
            values.add(name + " = " + (texts.size() == 1 ? joined : "{" + joined + "}"));
        }
    }

    /** A text as a Java literal. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String inParentheses(List<String> values) {
        return values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
    }
}
