package dev.lookahead.internal.assemble;

import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.rows.KeyedRows;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.form.Way;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the readers of related rows: of one, of several, and of one that is itself several. */
final class RelatedReaders {

    private static final int AFTER_OWNER = 1;

    private final Node node;
    private final Source.Related related;
    private final ReaderFactory readers;
    private final boolean several;
    private final Fill fill;
    private final boolean flat;

    private RelatedReaders(Node node, Part part, Source.Related related, ReaderFactory readers) {
        this.node = node;
        this.related = related;
        this.readers = readers;
        this.several = part.shape().container().holdsMany();
        this.fill = fill(node, part, related);
        this.flat = related.form() instanceof Form.Single value
                && value.part().shape().container().holdsMany();
    }

    static Reader of(Node node, Part part, Source.Related related, ReaderFactory readers) {
        return related.relation().way() instanceof Way.Chosen chosen
                ? new ChosenReaders(node, part, related, chosen, readers).reader()
                : new RelatedReaders(node, part, related, readers).reader();
    }

    static Fill fill(Node node, Part part, Source.Related related) {
        return part.shape().container() == Container.SORTED_SET && related.form() instanceof Form.View
                ? new SortedRows(node, part)
                : Fill.of(node, part);
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
        return step.key() instanceof Key.Held ? wrapped(single(step)) : chain(step);
    }

    private Reader joined(Node.Join join) {
        Made made = new Made(node, related.relation(), join.target(), related.form());
        int offset = node.offset(join);
        return (row, work) -> {
            Object id = row.value(offset);
            return id == null ? Reader.MISSING : made.ofId(row, id, work);
        };
    }

    /** The related row of a step that gives an owner one at the most. */
    private Reader single(Step.Rows step) {
        Made made = new Made(node, related.relation(), step.target(), related.form());
        boolean trusts = related.relation().trustsData();
        return (row, work) -> {
            Arrival arrival = work.fetched().arrival(step);
            if (trusts && arrival instanceof Arrival.Chains chains) {
                SecondRow.refuse(step, chains, row, work);
            }
            int found = one(arrival, row);
            return found == RowTable.NONE ? Reader.MISSING : made.of(row, found, work);
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
        return (row, work) -> {
            Gather gather = new Gather(0);
            add(gather, one.read(row, work));
            return fill.container(gather, row);
        };
    }

    private void add(Gather gather, @Nullable Object value) {
        if (flat && value instanceof Collection<?> several) {
            gather.addAll(several);
        } else {
            gather.add(value);
        }
    }

    private Reader chain(Step.Rows step) {
        Made made = new Made(node, related.relation(), step.target(), related.form());
        Under under = under(step);
        Object nothing = nothing();
        return (row, work) -> {
            if (!(work.fetched().arrival(step) instanceof Arrival.Chains chains) || chains.children() == null) {
                return fill.container(new Gather(0), row);
            }
            @Nullable Object[] values = made.values(work);
            Gather gather = new Gather(length(chains, row));
            for (int at = chains.heads()[row.number()]; at != Arrival.Chains.END; at = chains.next()[at]) {
                int found = made.at(row, chains.children()[at], work);
                if (found != RowTable.NONE) {
                    @Nullable Object value = values[found] == Reader.MISSING ? nothing : values[found];
                    add(gather, under.put(value, chains, at, row, work));
                }
            }
            return fill.container(gather, row);
        };
    }

    /**
     * What stands in the place of a row of which nothing is made: null where a path goes on behind it and leads to
     * nothing, so that two lists over one collection have as many elements.
     */
    private @Nullable Object nothing() {
        boolean goesOn =
                related.form() instanceof Form.Single && !(related.relation().way() instanceof Way.References);
        return goesOn ? null : Reader.MISSING;
    }

    /** Gives what stands for a value in a container: itself, or an entry where it is under a key. */
    private interface Under {
        @Nullable Object put(@Nullable Object value, Arrival.Chains chains, int at, Row owner, Work work);
    }

    private Under under(Step.Rows step) {
        if (related.key() instanceof EntryKey.Looked looked) {
            Made key = new Made(node, related.relation(), step.target(), new Form.Single(looked.part()));
            return (value, chains, at, owner, work) ->
                    entry(key.of(owner, child(chains, at), work), value, step.target(), chains, at, work);
        }
        if (related.key() instanceof EntryKey.Mapped mapped) {
            Conversion conversion = readers.conversion(mapped.type(), mapped.label());
            return (value, chains, at, owner, work) -> {
                Object key = chains.block().get(at)[AFTER_OWNER];
                return entry(key == null ? null : conversion.apply(key), value, step.target(), chains, at, work);
            };
        }
        return (value, chains, at, owner, work) -> value;
    }

    private @Nullable Object entry(
            @Nullable Object key, @Nullable Object value, Node target, Arrival.Chains chains, int at, Work work) {
        if (value == Reader.MISSING) {
            return value;
        }
        Object present = key == Reader.MISSING ? null : key;
        return new Entry(present, value, target, work.fetched().table(target).id(child(chains, at)));
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
