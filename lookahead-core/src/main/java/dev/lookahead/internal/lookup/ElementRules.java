package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Source;
import java.util.List;
import java.util.Optional;

/** What can be made of an element of a collection, which is no row: what its own columns hold. */
final class ElementRules {

    private ElementRules() {}

    /** The part of an element's that needs a row behind it, if there is one. */
    static Optional<Part> behind(Part part) {
        Source source = part.source();
        if (source instanceof Source.Value) {
            return Optional.empty();
        }
        if (source instanceof Source.Nested nested) {
            return behind(nested.parts());
        }
        return source instanceof Source.Mapped mapped ? behind(mapped.looked()) : Optional.of(part);
    }

    private static Optional<Part> behind(List<Part> parts) {
        return parts.stream().flatMap(part -> behind(part).stream()).findFirst();
    }
}
