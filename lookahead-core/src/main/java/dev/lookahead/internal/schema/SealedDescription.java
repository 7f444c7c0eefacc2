package dev.lookahead.internal.schema;

import java.util.List;

/**
 * A sealed interface, which stands for views: for each row, one of those that it permits.
 *
 * @param name its class
 * @param boundTo the class of its virtual model or entity; empty where it names none
 * @param permitted the classes that it permits, in their order
 */
public record SealedDescription(String name, String boundTo, List<String> permitted) {

    public SealedDescription {
        permitted = List.copyOf(permitted);
    }

    public String simpleName() {
        return JavaType.simple(name);
    }

    /** Whether it says of which rows it is a view. */
    public boolean isBound() {
        return !boundTo.isEmpty();
    }
}
