package dev.lookahead.internal.guide;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * Where a mistake stands.
 *
 * @param type the name of the class that has to change, as the class loader knows it
 * @param member the component or method in it, or null for the type itself
 * @param parameter the parameter of that method, or null for the member itself
 * @param value the value of an annotation that stands there, or null for the declaration itself
 */
public record Place(
        String type,
        @Nullable String member,
        @Nullable String parameter,
        @Nullable Value value) {

    /** A value of an annotation. */
    public record Value(Class<? extends Annotation> annotation, String name) {}

    public Place(String type, @Nullable String member) {
        this(type, member, null, null);
    }

    /** A parameter of this method. */
    public Place parameter(String name) {
        return new Place(type, member, name, null);
    }

    /** A value of an annotation of this declaration. */
    public Place at(Class<? extends Annotation> annotation, String name) {
        return new Place(type, member, parameter, new Value(annotation, name));
    }
}
