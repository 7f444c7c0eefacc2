package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.Row;
import org.jspecify.annotations.Nullable;

/** Makes the readers of collections of values: each element is read off its own row of the statement. */
final class ElementReaders {

    private final ReaderFactory readers;

    ElementReaders(ReaderFactory readers) {
        this.readers = readers;
    }

    Reader of(Node owner, Slot slot, ValueSource.Elements elements) {
        Step.Elements step = owner.step(elements.collection());
        Reader element = readers.raw(step.element(), elements.element());
        Reader key = key(step.element(), elements.key());
        Fill fill = Fill.of(owner, slot);
        return (row, state) -> {
            if (!(state.fetched().arrival(step) instanceof Arrival.Chains chains)) {
                return fill.container(new ContainerBuilder(0), row);
            }
            ContainerBuilder builder = new ContainerBuilder(RelatedReaders.length(chains, row));
            Row at = Row.loose();
            for (int i = chains.heads()[row.number()]; i != Arrival.Chains.END; i = chains.next()[i]) {
                at.on(chains.block().get(i));
                Object value = element.read(at, state);
                builder.add(key == null ? value : new Entry(key.read(at, state), value, null, null));
            }
            return fill.container(builder, row);
        };
    }

    private @Nullable Reader key(Node element, @Nullable EntryKey key) {
        return key == null ? null : key.accept(new Keyed(element));
    }

    private final class Keyed implements EntryKey.Visitor<Reader> {

        private final Node element;

        Keyed(Node element) {
            this.element = element;
        }

        @Override
        public Reader looked(EntryKey.Looked looked) {
            return readers.raw(element, looked.slot());
        }

        @Override
        public Reader mapped(EntryKey.Mapped mapped) {
            Conversion conversion = readers.conversion(mapped.type(), mapped.label());
            int column = element.width();
            return (row, state) -> {
                Object value = row.value(column);
                return value == null ? null : conversion.apply(value);
            };
        }
    }
}
