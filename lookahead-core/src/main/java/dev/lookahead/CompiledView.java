package dev.lookahead;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.fetch.KeyStyle;
import dev.lookahead.internal.fetch.PlanStatements;
import dev.lookahead.internal.plan.Plan;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a query asks for, ready to be read: its plan, its statements and what assembles it. Shared by threads. */
final class CompiledView {

    private final Plan plan;
    private final Assembler assembler;
    private final Set<String> reachableParameters;
    private final Function<KeyStyle, PlanStatements> write;
    private final Map<KeyStyle, PlanStatements> statements = new ConcurrentHashMap<>();

    CompiledView(
            Plan plan, Assembler assembler, Set<String> reachableParameters, Function<KeyStyle, PlanStatements> write) {
        this.plan = plan;
        this.assembler = assembler;
        this.reachableParameters = Set.copyOf(reachableParameters);
        this.write = write;
    }

    Plan plan() {
        return plan;
    }

    Assembler assembler() {
        return assembler;
    }

    /** Parameters that something reachable names, shown or not. */
    Set<String> reachableParameters() {
        return reachableParameters;
    }

    PlanStatements statements(KeyStyle style) {
        return statements.computeIfAbsent(style, write);
    }
}
