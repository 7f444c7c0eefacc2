package dev.lookahead.internal.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A virtual model.
 *
 * @param name its class
 * @param entity the class of its entity
 * @param fields inherited ones first, by name
 * @param conditions its own and the inherited ones, which all hold
 * @param orders its default order, if it has one; several where it inherits different ones
 * @param deferred attributes that are left out when it is read whole
 * @param parents the virtual models that it extends, directly or not
 * @param generic whether those that extend it fill in the entity; until then it is the least that it
 *     can be
 */
public record ModelDescription(
        String name,
        String entity,
        Map<String, Field> fields,
        List<Condition> conditions,
        List<Order> orders,
        List<String> deferred,
        Set<String> parents,
        boolean generic) {

    public ModelDescription {
        conditions = List.copyOf(conditions);
        orders = List.copyOf(orders);
        deferred = List.copyOf(deferred);
        parents = Set.copyOf(parents);
    }

    /** Fields by their names, in their order. */
    public static Map<String, Field> byName(List<Field> fields) {
        return fields.stream()
                .collect(Collectors.toMap(Field::name, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }

    public String simpleName() {
        return JavaType.simple(name);
    }

    public @Nullable Field field(String field) {
        return fields.get(field);
    }

    /** A condition and the virtual model that declares it. */
    public record Condition(String text, String declaredIn) {}

    /** A default order and the virtual model that declares it. */
    public record Order(String text, String declaredIn) {}
}
