package dev.lookahead.internal.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A static method of a view that makes the value of the component of its name. */
public record StaticMethod(String name, JavaType type, List<Parameter> parameters) {

    public StaticMethod {
        parameters = List.copyOf(parameters);
    }

    /** The method's head, to tell overloads apart. */
    public String head() {
        return parameters.stream()
                .map(parameter -> parameter.type().toString())
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /**
     * A parameter.
     *
     * @param name its name, or null where the compiler dropped it
     * @param lookup the path of its annotation, or null
     * @param keyedBy the path that its annotation keys a map by, or null
     * @param context the query's parameter that it takes, or null where it is a lookup
     */
    public record Parameter(
            @Nullable String name,
            JavaType type,
            @Nullable String lookup,
            @Nullable String keyedBy,
            @Nullable String context) {}
}
