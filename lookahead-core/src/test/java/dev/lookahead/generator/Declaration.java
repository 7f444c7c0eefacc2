package dev.lookahead.generator;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.generator.Component.Blank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated view.
 *
 * @param bound what stands in {@code @View}, or nothing for the record of an embeddable
 * @param entity the class of the rows that it shows
 * @param model the virtual model that it is bound to, or null
 */
record Declaration(
        String name,
        String bound,
        Class<?> entity,
        @Nullable Model model,
        List<Component> components) implements Subject {

    /** As source. */
    String source() {
        String parameters = components.stream().map(Component::text).collect(Collectors.joining(", "));
        String body = components.stream().map(Component::member).collect(Collectors.joining());
        return (bound.isEmpty() ? "" : "@View(" + bound + ".class) ") + "public record " + name + "(" + parameters
                + ") {" + body + "}";
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public LookaheadQuery<?> told(LookaheadQuery<?> query) {
        return query;
    }

    @Override
    public Object given(Object result, UnaryOperator<Object> ids) {
        return Canonical.of(result);
    }

    /** What it has to be of a row. */
    @Override
    public Object expected(Object row, Only only) {
        Map<String, Object> values = new LinkedHashMap<>();
        components.forEach(component -> values.put(
                component.name(),
                only.shows(component.name())
                        ? component.read().of(row, only.below(component.name()), component.nested())
                        : blank(component.blank())));
        return values;
    }

    /** Its own source and that of all that it shows. */
    @Override
    public List<String> sources() {
        List<String> sources = new ArrayList<>();
        sources.add(source());
        if (model != null) {
            sources.addAll(model.sources());
        }
        components.stream()
                .filter(component -> component.nested() != null)
                .forEach(component -> sources.addAll(component.nested().sources()));
        return sources.stream().distinct().toList();
    }

    /** How many statements it may take besides that of its own rows. */
    @Override
    public int edges() {
        return components.stream()
                .mapToInt(component -> component.edges()
                        + (component.nested() == null ? 0 : component.nested().edges()))
                .sum();
    }

    /** Those that are smaller by one component or one field of a virtual model, here or below. */
    @Override
    public List<Declaration> smaller() {
        List<Declaration> smaller = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            List<Component> fewer = new ArrayList<>(components);
            fewer.remove(i);
            if (!fewer.isEmpty()) {
                smaller.add(with(fewer));
            }
            if (component.nested() != null) {
                for (Declaration less : component.nested().smaller()) {
                    List<Component> others = new ArrayList<>(components);
                    others.set(i, component.showing(less));
                    smaller.add(with(others));
                }
            }
        }
        if (model != null) {
            model.smaller().forEach(less -> smaller.add(new Declaration(name, bound, entity, less, components)));
        }
        return smaller;
    }

    private Declaration with(List<Component> others) {
        return new Declaration(name, bound, entity, model, others);
    }

    private static Object blank(Blank blank) {
        return switch (blank) {
            case NOTHING -> null;
            case EMPTY_LIST -> List.of();
            case EMPTY_SET -> Set.of();
            case EMPTY_MAP -> Map.of();
            case EMPTY_OPTIONAL -> Optional.empty();
            case NEVER -> throw new IllegalStateException("it is always shown");
        };
    }
}
