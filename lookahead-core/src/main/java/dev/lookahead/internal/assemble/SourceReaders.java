package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;

/**
 * Makes the reader of what fills a slot, as it is: it may be the value of a missing row.
 *
 * @param node the rows that are read
 */
record SourceReaders(Node node, Slot slot, ReaderFactory readers) implements ValueSource.Visitor<Reader> {

    @Override
    public Reader column(Column column) {
        int number = node.column(column);
        Conversion conversion = conversion();
        return (row, state) -> {
            Object value = row.value(number);
            return value == null ? null : conversion.apply(value);
        };
    }

    @Override
    public Reader elements(ValueSource.Elements elements) {
        return new ElementReaders(readers).of(node, slot, elements);
    }

    /** What the first of several gives whose row is there. */
    @Override
    public Reader oneOf(ValueSource.OneOf several) {
        Reader[] cases = several.cases().stream().map(this::related).toArray(Reader[]::new);
        return (row, state) -> {
            Object value = Reader.MISSING;
            for (int i = 0; i < cases.length && value == Reader.MISSING; i++) {
                value = cases[i].read(row, state);
            }
            return value;
        };
    }

    @Override
    public Reader related(ValueSource.Related related) {
        return RelatedReaders.of(node, slot, related, readers);
    }

    @Override
    public Reader loaded(ValueSource.Loaded loaded) {
        Step.Load step = node.step(loaded.use());
        Conversion conversion = conversion();
        Container container = Shape.of(slot.shape().element()).container();
        return (row, state) -> {
            Arrival arrival = state.fetched().arrival(step);
            Object value = arrival instanceof Arrival.Loaded it ? it.values()[row.number()] : null;
            if (value == null) {
                return container.holdsMany() ? ContainerBuilder.nothing(container) : null;
            }
            Object given = conversion.apply(value);
            return container.holdsMany() ? ContainerBuilder.unmodifiable(given) : given;
        };
    }

    @Override
    public Reader mapped(ValueSource.Mapped mapped) {
        return new MappedReaders(node, readers).of(mapped);
    }

    @Override
    public Reader derived(ValueSource.Derived derived) {
        return readers.derived(node, derived);
    }

    @Override
    public Reader nested(ValueSource.Nested nested) {
        return new NestedReaders(node, readers).of(nested);
    }

    @Override
    public Reader leftOut(ValueSource.LeftOut leftOut) {
        Container container = slot.shape().container();
        Object nothing = container.holdsMany() ? ContainerBuilder.nothing(container) : null;
        return (row, state) -> nothing;
    }

    private Conversion conversion() {
        return readers.conversion(slot.shape().element(), slot.label());
    }
}
