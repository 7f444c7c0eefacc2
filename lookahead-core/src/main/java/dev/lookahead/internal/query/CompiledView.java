package dev.lookahead.internal.query;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.run.PlanStatements;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a query asks for, ready to be read: its plan, its statements and what assembles it. Shared by threads. */
public final class CompiledView {

    /** What a plan takes, or one of its nodes, in bytes; measured. */
    private static final long WEIGHT = 2000;

    /** What each column, join or step of a node takes. */
    private static final long THING = 400;

    private final Plan plan;
    private final Assembler assembler;
    private final Function<KeyStyle, PlanStatements> write;
    private final Map<KeyStyle, PlanStatements> statements = new ConcurrentHashMap<>();

    CompiledView(Plan plan, Assembler assembler, Function<KeyStyle, PlanStatements> write) {
        this.plan = plan;
        this.assembler = assembler;
        this.write = write;
    }

    Plan plan() {
        return plan;
    }

    Assembler assembler() {
        return assembler;
    }

    /** About how many bytes it takes, once it has been read. */
    long weight() {
        long things = plan.nodes().stream()
                .mapToLong(node -> node.columns().size()
                        + node.joins().size()
                        + 2L * node.steps().size())
                .sum();
        return WEIGHT * (1 + plan.nodes().size()) + THING * things;
    }

    PlanStatements statements(KeyStyle style) {
        return statements.computeIfAbsent(style, write);
    }
}
