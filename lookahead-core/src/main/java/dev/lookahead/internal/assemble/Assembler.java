package dev.lookahead.internal.assemble;

import dev.lookahead.internal.fetch.Fetched;
import dev.lookahead.internal.fetch.Row;
import dev.lookahead.internal.fetch.RowTable;
import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.schema.ClassFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a plan's forms say of the rows that it brought, from the leaves up; each form of a row
 * once. Made once for each plan, and shared by threads.
 */
public final class Assembler {

    private final Plan plan;
    private final Reader[][] makers;
    private final int rootForm;

    public Assembler(Plan plan, Form rootForm, ClassFinder classes) {
        this.plan = plan;
        this.rootForm = plan.root().forms().indexOf(rootForm);
        ReaderFactory readers = new ReaderFactory(classes);
        this.makers = plan.nodes().stream()
                .map(node -> node.forms().stream()
                        .map(form -> readers.maker(node, form))
                        .toArray(Reader[]::new))
                .toArray(Reader[][]::new);
    }

    /** What was asked for, one for each root, in their order. */
    public List<Object> assemble(Fetched fetched) {
        Work work = new Work(plan, fetched);
        plan.upwards().forEach(node -> make(node, work));
        @Nullable Object[] made = work.made(plan.root().number(), rootForm);
        List<Object> results = new ArrayList<>(fetched.roots().length);
        for (int root : fetched.roots()) {
            Object result = made[root];
            if (result != null) {
                results.add(result);
            }
        }
        return Collections.unmodifiableList(results);
    }

    private void make(Node node, Work work) {
        RowTable table = work.fetched().table(node);
        Reader[] readers = makers[node.number()];
        for (int form = 0; form < readers.length; form++) {
            @Nullable Object[] made = work.made(node.number(), form);
            Row row = table.cursor();
            for (int i = 0; i < made.length; i++) {
                made[i] = readers[form].read(row.at(i), work);
            }
        }
    }
}
