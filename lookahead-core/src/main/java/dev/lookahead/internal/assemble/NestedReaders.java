package dev.lookahead.internal.assemble;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.JavaType;
import java.util.Arrays;
import java.util.List;

/** Makes the readers of records that are made of a row's own values. */
final class NestedReaders {

    private final Node node;
    private final ReaderFactory readers;

    NestedReaders(Node node, ReaderFactory readers) {
        this.node = node;
        this.readers = readers;
    }

    Reader of(ValueSource.Nested nested) {
        if (nested.wholeRow()) {
            return made(nested)::of;
        }
        Reader[] raw = inEmbeddable(nested.slots()).stream()
                .map(slot -> readers.raw(node, slot))
                .toArray(Reader[]::new);
        Call call = made(nested);
        return (row, state) -> raw.length > 0 && Arrays.stream(raw).allMatch(value -> value.read(row, state) == null)
                ? null
                : call.of(row, state);
    }

    private Call made(ValueSource.Nested nested) {
        return readers.call(
                new Called(node, JavaType.simple(nested.record())),
                Handles.constructor(readers.classes().get(JavaType.of(nested.record()))),
                readers.filling(node, nested.slots()));
    }

    /** The values of the embeddable itself that its record shows: where they all are null, it is. */
    private static List<Slot> inEmbeddable(List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.source().accept(new OfEmbeddable(slot)).stream())
                .toList();
    }

    /** Whether a slot shows the embeddable itself, and what of that it is made of. */
    private record OfEmbeddable(Slot slot) implements ValueSource.Visitor<List<Slot>> {

        @Override
        public List<Slot> column(Column column) {
            return column.attribute().isPresent() ? List.of(slot) : List.of();
        }

        @Override
        public List<Slot> nested(ValueSource.Nested nested) {
            return inEmbeddable(nested.slots());
        }

        @Override
        public List<Slot> mapped(ValueSource.Mapped mapped) {
            return inEmbeddable(mapped.looked());
        }

        @Override
        public List<Slot> elements(ValueSource.Elements elements) {
            return List.of();
        }

        @Override
        public List<Slot> oneOf(ValueSource.OneOf several) {
            return List.of();
        }

        @Override
        public List<Slot> related(ValueSource.Related related) {
            return List.of();
        }

        @Override
        public List<Slot> loaded(ValueSource.Loaded loaded) {
            return List.of();
        }

        @Override
        public List<Slot> derived(ValueSource.Derived derived) {
            return List.of();
        }

        @Override
        public List<Slot> leftOut(ValueSource.LeftOut leftOut) {
            return List.of();
        }
    }
}
