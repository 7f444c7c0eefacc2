package dev.lookahead;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.fetch.KeyStyle;
import dev.lookahead.internal.fetch.PlanStatements;
import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.plan.Plan;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A view, ready to be read: its plan, its statements and what assembles it. Shared by threads. */
final class CompiledView {

    private final Form.Viewed form;
    private final Plan plan;
    private final Assembler assembler;
    private final Set<String> reachableParameters;
    private final Function<KeyStyle, PlanStatements> write;
    private final Map<KeyStyle, PlanStatements> statements = new ConcurrentHashMap<>();

    CompiledView(
            Form.Viewed form,
            Plan plan,
            Assembler assembler,
            Set<String> reachableParameters,
            Function<KeyStyle, PlanStatements> write) {
        this.form = form;
        this.plan = plan;
        this.assembler = assembler;
        this.reachableParameters = Set.copyOf(reachableParameters);
        this.write = write;
    }

    Form.Viewed form() {
        return form;
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
