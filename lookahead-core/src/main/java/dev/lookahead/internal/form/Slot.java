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
public record Slot(String name, JavaType type, Shape shape, ValueSource source, String label) {

    /** The same place, filled from elsewhere. */
    public Slot from(ValueSource other) {
        return new Slot(name, type, shape, other, label);
    }
}
