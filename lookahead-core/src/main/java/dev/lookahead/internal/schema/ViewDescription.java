package dev.lookahead.internal.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A record that is made of rows.
 *
 * @param name its class
 * @param boundTo the class of its virtual model or entity; empty for the record of an embeddable
 * @param components in the order of the constructor
 * @param methods static methods that are not private, named as a component, with parameters
 */
public record ViewDescription(String name, String boundTo, List<Component> components, List<StaticMethod> methods) {

    public ViewDescription {
        components = List.copyOf(components);
        methods = List.copyOf(methods);
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
