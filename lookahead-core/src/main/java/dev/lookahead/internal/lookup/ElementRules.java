package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import java.util.List;
import java.util.Optional;

/**
 * What can be made of an element of a collection, which is no row: what its own columns hold. Says which slot needs a
 * row behind the element, if there is one.
 */
record ElementRules(Slot slot) implements ValueSource.Visitor<Optional<Slot>> {

    /** The slot of an element's that needs a row behind it, if there is one. */
    static Optional<Slot> behind(Slot slot) {
        return slot.source().accept(new ElementRules(slot));
    }

    private static Optional<Slot> behind(List<Slot> slots) {
        return slots.stream().flatMap(slot -> behind(slot).stream()).findFirst();
    }

    @Override
    public Optional<Slot> column(Column column) {
        return column.attribute().isPresent() ? Optional.empty() : Optional.of(slot);
    }

    @Override
    public Optional<Slot> nested(ValueSource.Nested nested) {
        return behind(nested.slots());
    }

    @Override
    public Optional<Slot> mapped(ValueSource.Mapped mapped) {
        return behind(mapped.looked());
    }

    @Override
    public Optional<Slot> elements(ValueSource.Elements elements) {
        return Optional.of(slot);
    }

    @Override
    public Optional<Slot> oneOf(ValueSource.OneOf several) {
        return Optional.of(slot);
    }

    @Override
    public Optional<Slot> related(ValueSource.Related related) {
        return Optional.of(slot);
    }

    @Override
    public Optional<Slot> loaded(ValueSource.Loaded loaded) {
        return Optional.of(slot);
    }

    @Override
    public Optional<Slot> derived(ValueSource.Derived derived) {
        return Optional.of(slot);
    }

    @Override
    public Optional<Slot> leftOut(ValueSource.LeftOut leftOut) {
        return Optional.of(slot);
    }
}
