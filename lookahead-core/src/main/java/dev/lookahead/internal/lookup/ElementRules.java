package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import java.util.List;
import java.util.Optional;

/** What can be made of an element of a collection, which is no row: what its own columns hold. */
final class ElementRules {

    private ElementRules() {}

    /** The part of an element's that needs a row behind it, if there is one. */
    static Optional<Slot> behind(Slot slot) {
        ValueSource source = slot.source();
        if (source instanceof ValueSource.Value) {
            return Optional.empty();
        }
        if (source instanceof ValueSource.Nested nested) {
            return behind(nested.slots());
        }
        return source instanceof ValueSource.Mapped mapped ? behind(mapped.looked()) : Optional.of(slot);
    }

    private static Optional<Slot> behind(List<Slot> slots) {
        return slots.stream().flatMap(slot -> behind(slot).stream()).findFirst();
    }
}
