package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.WalkedPath;
import dev.lookahead.internal.schema.JavaType;

/**
 * A path at the place that asks for it.
 *
 * @param mistakes says what does not fit there
 * @param keys the key of the entries, where the place is a map
 */
record AskedPath(WalkedPath walked, UseSite useSite, PathMistakes mistakes, EntryKeys keys) {

    /** What the place holds, whatever its container. */
    JavaType element() {
        return useSite.shape().element();
    }

    /** Whether the place has room for several. */
    boolean holdsMany() {
        return useSite.shape().container().holdsMany();
    }

    /** One of a type, which fills the place, or one of its elements. */
    Slot single(JavaType type, ValueSource source) {
        return slot(new Shape(Container.SINGLE, type), source);
    }

    /** Several of a type. */
    Slot several(JavaType element, ValueSource source) {
        return slot(new Shape(Container.LIST, element), source);
    }

    private Slot slot(Shape shape, ValueSource source) {
        return new Slot(useSite.name(), useSite.type(), shape, source, useSite.label());
    }
}
