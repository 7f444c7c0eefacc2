package dev.lookahead.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A record that is made of rows.
 *
 * @param name its class
 * @param boundTo the class of its virtual model or entity; empty for the record of an embeddable
 * @param components in the order of the constructor
 * @param methods static methods that are not private, named as a component, with parameters
 * @param unusable other methods with parameters that are named as a component, and what they are instead
 */
public record ViewDescription(
        String name,
        String boundTo,
        List<Component> components,
        List<StaticMethod> methods,
        Map<String, String> unusable) {

    public ViewDescription {
        components = List.copyOf(components);
        methods = List.copyOf(methods);
        unusable = Map.copyOf(unusable);
    }

    public String simpleName() {
        return JavaType.simple(name);
    }

    /** The static methods that stand for a component. */
    public List<StaticMethod> methodsFor(String component) {
        List<StaticMethod> found = new ArrayList<>();
        for (StaticMethod method : methods) {
            if (method.name().equals(component)) {
                found.add(method);
            }
        }
        return found;
    }
}
