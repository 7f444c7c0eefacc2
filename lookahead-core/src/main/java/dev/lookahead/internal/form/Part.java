package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.JavaType;

/**
 * A source and the place that it fills.
 *
 * @param name the component, parameter or method that is filled
 * @param type its declared type
 * @param shape that type taken apart; a value that is itself a collection is single here
 * @param label the place as users write it
 */
public record Part(String name, JavaType type, Shape shape, Source source, String label) {

    /** The same place, filled from elsewhere. */
    public Part from(Source other) {
        return new Part(name, type, shape, other, label);
    }
}
