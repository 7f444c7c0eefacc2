package dev.lookahead.internal.run;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.Tables;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.write.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives what reads entities when they are asked for, with the sessions of now: that of the query outlives the run. */
record EntityBatches(StatementsByUnit byUnit, Sessions sessions, StatementExecutor.Factory executors) {

    /** Those of rows that are here. */
    Map<Node, EntityBatch> of(Tables tables) {
        Map<Node, EntityBatch> batches = new HashMap<>();
        for (Node node : byUnit.own().plan().nodes()) {
            if (byUnit.own().readsEntities(node) && tables.of(node).size() > 0) {
                batches.put(node, of(node, tables));
            }
        }
        return batches;
    }

    private EntityBatch of(Node node, Tables tables) {
        String unit = node.row().unit();
        Statement statement = byUnit.entities(node);
        Object[] ids = tables.of(node).ids(statement.keys().keyType());
        BoundStatement bound = new BoundStatement(statement, unit, Map.of(), ids, null);
        QuerySession session = sessions.of(unit);
        StatementExecutor executor = executors.in(any -> session);
        return new EntityBatch(
                JavaType.simple(node.row().entity()),
                () -> executor.run(List.of(bound)).get(0));
    }
}
