package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.plan.Plan;
import java.util.function.Function;

/** Writes a plan as a tree for people: its statements, their SQL, and what each brings. */
public final class Explainer {

    private final Databases databases;
    private final Entities entities;

    public Explainer(Databases databases, Entities entities) {
        this.databases = databases;
        this.entities = entities;
    }

    /**
     * The plan of a view.
     *
     * @param written gives the plan's statements for a way that keys travel
     */
    public Explanation explain(String view, Plan plan, Function<KeyStyle, PlanStatements> written) {
        PlanTree tree = new PlanTree(plan, databases, written);
        tree.root(entities.of(plan.root().row()).simpleName());
        return new Explanation(view + ", " + tree.count() + "\n" + tree, tree.statements());
    }
}
