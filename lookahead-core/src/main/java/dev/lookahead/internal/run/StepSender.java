package dev.lookahead.internal.run;

import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.StepRun;
import dev.lookahead.internal.write.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends the statements of steps that do not wait for each other, and hands each step its rows.
 *
 * @param parameters what the query binds
 */
record StepSender(StatementsByUnit byUnit, Map<String, @Nullable Object> parameters, StatementExecutor executor) {

    void send(List<? extends StepRun> runs) {
        List<BoundStatement> wave = new ArrayList<>();
        boolean[] sent = new boolean[runs.size()];
        for (int i = 0; i < sent.length; i++) {
            Step step = runs.get(i).step();
            Object[] keys = runs.get(i).keys(byUnit.own().statement(step).keys().keyType());
            sent[i] = keys.length > 0;
            if (sent[i]) {
                Statement statement = byUnit.of(step);
                wave.add(new BoundStatement(statement, step.unit(), statement.values(parameters), keys, null));
            }
        }
        Iterator<List<Object[]>> blocks = executor.run(wave).iterator();
        for (int i = 0; i < sent.length; i++) {
            runs.get(i).arrive(sent[i] ? blocks.next() : List.of());
        }
    }
}
