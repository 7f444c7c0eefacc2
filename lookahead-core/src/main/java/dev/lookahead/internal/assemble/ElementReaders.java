package dev.lookahead.internal.assemble;

import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import org.jspecify.annotations.Nullable;

/** Makes the readers of collections of values: each element is read off its own row of the statement. */
final class ElementReaders {

    private final ReaderFactory readers;

    ElementReaders(ReaderFactory readers) {
        this.readers = readers;
    }

    Reader of(Node owner, Part part, Source.Elements elements) {
        Step.Elements step = owner.step(elements.collection());
        Reader element = readers.raw(step.element(), elements.element());
        Reader key = key(step.element(), elements.key());
        Fill fill = Fill.of(owner, part);
        return (row, work) -> {
            if (!(work.fetched().arrival(step) instanceof Arrival.Chains chains)) {
                return fill.container(new Gather(0), row);
            }
            Gather gather = new Gather(RelatedReaders.length(chains, row));
            Row at = Row.loose();
            for (int i = chains.heads()[row.number()]; i != Arrival.Chains.END; i = chains.next()[i]) {
                at.on(chains.block().get(i));
                Object value = element.read(at, work);
                gather.add(key == null ? value : new Entry(key.read(at, work), value, null, null));
            }
            return fill.container(gather, row);
        };
    }

    private @Nullable Reader key(Node element, @Nullable EntryKey key) {
        if (key instanceof EntryKey.Looked looked) {
            return readers.raw(element, looked.part());
        }
        if (key instanceof EntryKey.Mapped mapped) {
            Conversion conversion = readers.conversion(mapped.type(), mapped.label());
            int column = element.width();
            return (row, work) -> {
                Object value = row.value(column);
                return value == null ? null : conversion.apply(value);
            };
        }
        return null;
    }
}
