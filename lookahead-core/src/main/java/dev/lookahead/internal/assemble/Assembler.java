package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.loop.LoopRows;
import dev.lookahead.internal.plan.Group;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.rows.RowTable;
import dev.lookahead.internal.run.Fetched;
import dev.lookahead.internal.schema.ClassFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the result shapes of a plan say of the rows that it brought, from the leaves up; each result of a row
 * once. Made once for each plan, and shared by threads.
 */
public final class Assembler {

    private final Plan plan;
    private final Reader[][] makers;
    private final int calls;
    private final List<ContextArgument> contexts;
    private final Node rootMaker;
    private final int rootResult;
    private final int rootEntry;

    public Assembler(Plan plan, ResultShape rootResult, ClassFinder classes) {
        this.plan = plan;
        this.rootMaker = plan.root().maker(rootResult);
        this.rootResult = rootMaker.results().indexOf(rootResult);
        this.rootEntry = rootMaker.loop() == null ? -1 : rootMaker.loop().rootEntry(rootMaker);
        ReaderFactory readers = new ReaderFactory(classes);
        this.makers = plan.nodes().stream()
                .map(node -> node.results().stream()
                        .map(result -> readers.maker(node, result))
                        .toArray(Reader[]::new))
                .toArray(Reader[][]::new);
        this.calls = readers.calls();
        this.contexts = List.copyOf(readers.contexts());
    }

    /** What methods of views take from the query. */
    public List<ContextArgument> contexts() {
        return contexts;
    }

    /** What was asked for, one for each root, in their order. */
    public List<Object> assemble(Fetched fetched) {
        AssemblyState state = new AssemblyState(plan, fetched, calls);
        plan.upwards().forEach(group -> make(group, state));
        @Nullable Object[] made = state.made(rootMaker.number(), rootResult);
        List<Object> results = new ArrayList<>(fetched.roots().length);
        for (int root : fetched.roots()) {
            Object result = made[instance(root, fetched)];
            if (result != null && result != Reader.MISSING) {
                results.add(result);
            }
        }
        return Collections.unmodifiableList(results);
    }

    private int instance(int root, Fetched fetched) {
        int row = fetched.translate(plan.root(), root, rootMaker);
        Loop loop = rootMaker.loop();
        LoopRows rows = loop == null ? null : fetched.loop(loop);
        return rows == null ? row : rows.instance(rootMaker, row, rows.start(rootEntry));
    }

    private void make(Group group, AssemblyState state) {
        LoopRows loop = group.loop() == null ? null : state.fetched().loop(group.loop());
        if (loop == null) {
            group.nodes().forEach(node -> make(node, state));
            return;
        }
        Map<Node, Row> cursors = new HashMap<>();
        for (LoopRows.Reached each : loop.upwards()) {
            Node node = each.node();
            Row row = cursors.computeIfAbsent(
                            node, first -> state.fetched().table(first).cursor())
                    .at(loop.row(each), loop.budget(each));
            Reader[] readers = makers[node.number()];
            for (int result = 0; result < readers.length; result++) {
                state.made(node.number(), result)[each.instance()] = readers[result].read(row, state);
            }
        }
    }

    private void make(Node node, AssemblyState state) {
        RowTable table = state.fetched().table(node);
        Reader[] readers = makers[node.number()];
        for (int result = 0; result < readers.length; result++) {
            @Nullable Object[] made = state.made(node.number(), result);
            Row row = table.cursor();
            for (int i = 0; i < made.length; i++) {
                made[i] = readers[result].read(row.at(i), state);
            }
        }
    }
}
