package dev.lookahead.generator;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.generator.Model.Field;
import dev.lookahead.generator.Model.Related;
import dev.lookahead.generator.Model.Value;
import dev.lookahead.model.VirtualModel;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Instances of a virtual model, and what is looked up of them.
 *
 * @param fields those that are looked up, each with what is looked up below it; what is below one without a virtual model is not
 *     looked at
 */
record Looked(Model model, Map<Field, Looked> fields) implements Subject {

    /** Some fields of a virtual model, and of those that lead to others some again. */
    static Looked of(Model model, Random random) {
        Map<Field, Looked> fields = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            if (random.nextInt(3) > 0) {
                fields.put(
                        field,
                        field instanceof Related related && related.model() != null
                                ? of(related.model(), random)
                                : new Looked(model, Map.of()));
            }
        }
        return new Looked(model, fields);
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Class<?> entity() {
        return model.entity();
    }

    @Override
    public String text() {
        return ".lookups(" + paths() + ")";
    }

    @Override
    public LookaheadQuery<?> told(LookaheadQuery<?> query) {
        return query.lookups(paths().toArray(String[]::new));
    }

    /** At least one path: without any there would be all. */
    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        fields.forEach((field, below) -> {
            if (below.fields().isEmpty()) {
                paths.add(field.name());
            } else {
                below.paths().forEach(path -> paths.add(field.name() + "." + path));
            }
        });
        return paths;
    }

    /** Whether something is looked up at all. */
    boolean any() {
        return !fields.isEmpty();
    }

    @Override
    public Object expected(Object row, Only only) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((field, below) -> values.put(
                field.name(),
                switch (kind(field)) {
                    case VALUE -> Canonical.of(((Value) field).term().of(row));
                    case ONE ->
                        ((Related) field)
                                .read().apply(row).stream()
                                        .map(each -> below.row((Related) field, each))
                                        .findFirst()
                                        .orElse(null);
                    case MANY ->
                        ((Related) field)
                                .read().apply(row).stream()
                                        .map(each -> below.row((Related) field, each))
                                        .toList();
                }));
        return values;
    }

    private Object row(Related field, Object row) {
        return field.model() == null || !any() ? Canonical.of(Naive.id(row)) : expected(row, Only.ALL);
    }

    @Override
    public Object given(Object result, UnaryOperator<Object> ids) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((field, below) -> {
            Object value = called(result, field.name());
            values.put(
                    field.name(),
                    switch (kind(field)) {
                        case VALUE -> Canonical.of(value);
                        case ONE -> value == null ? null : below.instance((Related) field, value, ids);
                        case MANY -> {
                            List<Object> all = new ArrayList<>();
                            ((Collection<?>) value)
                                    .forEach(each -> all.add(below.instance((Related) field, each, ids)));
                            yield all;
                        }
                    });
        });
        return values;
    }

    private Object instance(Related field, Object instance, UnaryOperator<Object> ids) {
        if (field.model() == null) {
            return Canonical.of(ids.apply(instance));
        }
        return any()
                ? given(instance, ids)
                : Canonical.of(ids.apply(VirtualModel.entityOf((VirtualModel<?>) instance)));
    }

    private enum Kind {
        VALUE,
        ONE,
        MANY
    }

    private static Kind kind(Field field) {
        return field instanceof Related related ? related.single() ? Kind.ONE : Kind.MANY : Kind.VALUE;
    }

    private static @Nullable Object called(Object instance, String name) {
        for (Class<?> type : instance.getClass().getInterfaces()) {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    return Canonical.called(instance, method);
                }
            }
        }
        throw new IllegalStateException(instance.getClass() + " has no " + name);
    }

    @Override
    public int edges() {
        return fields.entrySet().stream()
                .mapToInt(each ->
                        each.getKey() instanceof Related ? 1 + each.getValue().edges() : 0)
                .sum();
    }

    @Override
    public List<String> sources() {
        return model.sources();
    }

    @Override
    public List<Looked> smaller() {
        List<Looked> smaller = new ArrayList<>();
        fields.forEach((field, below) -> {
            Map<Field, Looked> fewer = new LinkedHashMap<>(fields);
            fewer.remove(field);
            if (!fewer.isEmpty()) {
                smaller.add(new Looked(model, fewer));
            }
            if (field instanceof Related) {
                for (Looked less : below.smaller()) {
                    Map<Field, Looked> others = new LinkedHashMap<>(fields);
                    others.put(field, less);
                    smaller.add(new Looked(model, others));
                }
            }
        });
        return smaller;
    }
}
