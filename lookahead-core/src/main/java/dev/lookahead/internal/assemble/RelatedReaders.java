package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.KeyedRows;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the readers of related rows: of one, of several, and of one that is itself several. */
final class RelatedReaders {

    private static final int AFTER_OWNER = 1;

    private final Node node;
    private final ValueSource.Related related;
    private final ReaderFactory readers;
    private final boolean several;
    private final Fill fill;
    private final boolean flat;

    private RelatedReaders(Node node, Slot slot, ValueSource.Related related, ReaderFactory readers) {
        this.node = node;
        this.related = related;
        this.readers = readers;
        this.several = slot.shape().container().holdsMany();
        this.fill = fill(node, slot, related);
        this.flat = related.result().holdsMany();
    }

    static Reader of(Node node, Slot slot, ValueSource.Related related, ReaderFactory readers) {
        return related.relation()
                .path()
                .asChosen()
                .map(chosen -> new ChosenReaders(node, slot, related, chosen, readers).reader())
                .orElseGet(() -> new RelatedReaders(node, slot, related, readers).reader());
    }

    static Fill fill(Node node, Slot slot, ValueSource.Related related) {
        return slot.shape().container() == Container.SORTED_SET
                        && related.result().isRecord()
                ? new SortedRows(node, slot)
                : Fill.of(node, slot);
    }

    private Reader reader() {
        if (related.relation().joined()) {
            Reader one = joined(node.join(related.relation()));
            return several ? wrapped(one) : one;
        }
        Step.Rows step = node.step(related.relation());
        if (!several) {
            return single(step);
        }
        return step.key().relatedId().isPresent() ? wrapped(single(step)) : chain(step);
    }

    private Reader joined(Node.Join join) {
        ResultLocator locator = new ResultLocator(node, related.relation(), join.target(), related.result());
        int offset = node.offset(join);
        return (row, state) -> {
            Object id = row.value(offset);
            return id == null ? Reader.MISSING : locator.ofId(row, id, state);
        };
    }

    /** The related row of a step that gives an owner one at the most. */
    private Reader single(Step.Rows step) {
        ResultLocator locator = new ResultLocator(node, related.relation(), step.target(), related.result());
        boolean trusts = related.relation().trustsData();
        return (row, state) -> {
            Arrival arrival = state.fetched().arrival(step);
            if (trusts && arrival instanceof Arrival.Chains chains) {
                SecondRow.refuse(step, chains, row, state);
            }
            int found = one(arrival, row);
            return found == RowTable.NONE ? Reader.MISSING : locator.of(row, found, state);
        };
    }

    private static int one(@Nullable Arrival arrival, Row owner) {
        if (arrival instanceof KeyedRows keyed) {
            return keyed.find(owner);
        }
        if (arrival instanceof Arrival.Chains chains && chains.children() != null) {
            int head = chains.heads()[owner.number()];
            return head == Arrival.Chains.END ? RowTable.NONE : chains.children()[head];
        }
        return RowTable.NONE;
    }

    /** The value at the end of a to-one step, which is itself several. */
    private Reader wrapped(Reader one) {
        return (row, state) -> {
            ContainerBuilder builder = new ContainerBuilder(0);
            add(builder, one.read(row, state));
            return fill.container(builder, row);
        };
    }

    private void add(ContainerBuilder builder, @Nullable Object value) {
        if (flat && value instanceof Collection<?> several) {
            builder.addAll(several);
        } else {
            builder.add(value);
        }
    }

    private Reader chain(Step.Rows step) {
        ResultLocator locator = new ResultLocator(node, related.relation(), step.target(), related.result());
        Under under = under(step);
        Object nothing = nothing();
        return (row, state) -> {
            if (!(state.fetched().arrival(step) instanceof Arrival.Chains chains) || chains.children() == null) {
                return fill.container(new ContainerBuilder(0), row);
            }
            @Nullable Object[] values = locator.values(state);
            ContainerBuilder builder = new ContainerBuilder(length(chains, row));
            for (int at = chains.heads()[row.number()]; at != Arrival.Chains.END; at = chains.next()[at]) {
                int found = locator.at(row, chains.children()[at], state);
                if (found != RowTable.NONE) {
                    @Nullable Object value = values[found] == Reader.MISSING ? nothing : values[found];
                    add(builder, under.put(value, chains, at, row, state));
                }
            }
            return fill.container(builder, row);
        };
    }

    /**
     * What stands in the place of a row of which nothing is made: null where a path goes on behind it and leads to
     * nothing, so that two lists over one collection have as many elements.
     */
    private @Nullable Object nothing() {
        boolean goesOn = related.result().value().isPresent()
                && related.relation().path().asReferences().isEmpty();
        return goesOn ? null : Reader.MISSING;
    }

    /** Gives what stands for a value in a container: itself, or an entry where it is under a key. */
    private interface Under {
        @Nullable Object put(@Nullable Object value, Arrival.Chains chains, int at, Row owner, AssemblyState state);
    }

    private Under under(Step.Rows step) {
        EntryKey key = related.key();
        return key == null ? (value, chains, at, owner, state) -> value : key.accept(new Keyed(step));
    }

    private final class Keyed implements EntryKey.Visitor<Under> {

        private final Step.Rows step;

        Keyed(Step.Rows step) {
            this.step = step;
        }

        @Override
        public Under looked(EntryKey.Looked looked) {
            ResultLocator key =
                    new ResultLocator(node, related.relation(), step.target(), new ResultShape.Single(looked.slot()));
            return (value, chains, at, owner, state) ->
                    entry(key.of(owner, child(chains, at), state), value, step.target(), chains, at, state);
        }

        @Override
        public Under mapped(EntryKey.Mapped mapped) {
            Conversion conversion = readers.conversion(mapped.type(), mapped.label());
            return (value, chains, at, owner, state) -> {
                Object key = chains.block().get(at)[AFTER_OWNER];
                return entry(key == null ? null : conversion.apply(key), value, step.target(), chains, at, state);
            };
        }
    }

    private @Nullable Object entry(
            @Nullable Object key,
            @Nullable Object value,
            Node target,
            Arrival.Chains chains,
            int at,
            AssemblyState state) {
        if (value == Reader.MISSING) {
            return value;
        }
        Object present = key == Reader.MISSING ? null : key;
        return new Entry(present, value, target, state.fetched().table(target).id(child(chains, at)));
    }

    private static int child(Arrival.Chains chains, int at) {
        return Objects.requireNonNull(chains.children())[at];
    }

    static int length(Arrival.Chains chains, Row owner) {
        int length = 0;
        for (int at = chains.heads()[owner.number()]; at != Arrival.Chains.END; at = chains.next()[at]) {
            length++;
        }
        return length;
    }
}
