package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Reuse;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.write.RootText;
import dev.lookahead.internal.write.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
     * The tree of a view.
     *
     * @param written gives the plan's statements for a way that keys travel
     */
    public String explain(String view, Plan plan, Function<KeyStyle, PlanStatements> written) {
        Tree tree = new Tree(plan, written);
        Node root = plan.root();
        RootText plain = new RootText(List.of(), List.of(), List.of(), false, false, false);
        tree.line(0, entities.of(root.row()).simpleName() + ": " + brings(root));
        tree.statement(0, databases.own(), statements -> statements.rows(plain));
        tree.steps(root, 1);
        String count = (tree.spared ? "at most " : "") + tree.count + (tree.count == 1 ? " statement" : " statements");
        return view + ", " + count + "\n" + String.join("\n", tree.lines);
    }

    private String brings(Node node) {
        Set<String> brought = new LinkedHashSet<>(Set.of(node.id()));
        brings(node, brought);
        node.companions().forEach(companion -> brings(companion, brought));
        return String.join(", ", brought);
    }

    private void brings(Node node, Set<String> brought) {
        for (ValueSource column : node.columns()) {
            brought.add(named(column));
        }
        for (Node.Join join : node.joins()) {
            brought.add(named(join) + " (" + brings(join.target()) + ")");
        }
    }

    private static String named(ValueSource column) {
        if (column instanceof ValueSource.Computed computed) {
            String place = computed.expression().place();
            return place.substring(place.lastIndexOf('.') + 1);
        }
        if (column instanceof ValueSource.Managed) {
            return "the entity";
        }
        return column instanceof ValueSource.Referring referring
                ? referring.half().name().toLowerCase(Locale.ROOT) + " of " + referring.path()
                : ((ValueSource.Value) column).path();
    }

    private static String named(Node.Join join) {
        return join.relation()
                .association()
                .orElseGet(() -> "as " + JavaType.simple(join.target().row().entity()));
    }

    private static String repeated(Step.Rows step) {
        Loop loop = step.owner().loop();
        if (loop == null || !loop.steps().contains(step)) {
            return "";
        }
        int depth = step.relation().depth();
        return " (once for each level" + (depth == 0 ? ")" : ", " + depth + " at the most)");
    }

    /** The database, where it is not that of the owner or of the query. */
    private String where(Step.Rows step) {
        return step.relation().crosses() ? " in `" + step.unit() + "`" : elsewhere(step.unit());
    }

    private String elsewhere(String unit) {
        return unit.equals(databases.own().unit()) ? "" : " in `" + unit + "`";
    }

    private final class Tree {

        private final Plan plan;
        private final Function<KeyStyle, PlanStatements> written;
        private final List<String> lines = new ArrayList<>();
        private final Set<Node> seen = new HashSet<>();
        private final Map<Node, Integer> byKey = new HashMap<>();
        private int count;
        private boolean spared;

        Tree(Plan plan, Function<KeyStyle, PlanStatements> written) {
            this.plan = plan;
            this.written = written;
        }

        void line(int depth, String text) {
            lines.add("  ".repeat(depth) + text);
        }

        void statement(int depth, Database database, Function<PlanStatements, Statement> one) {
            count++;
            Statement statement = one.apply(written.apply(database.style()));
            String sql = new SqlCapture(database.hibernate()).sql(statement).orElse(statement.hql());
            line(depth + 1, count + ". " + sql);
        }

        private void statement(int depth, Step step) {
            statement(depth, databases.of(step.unit()), statements -> statements.statement(step));
        }

        /** Rows of one node that keys name are asked for together. */
        private void rows(int depth, Step.Rows step) {
            boolean together = plan.reuse().together(step) != null;
            Integer asked = together ? byKey.putIfAbsent(step.target(), count + 1) : null;
            if (asked == null) {
                statement(depth, step);
            } else {
                line(depth + 1, "with " + asked + ".");
            }
        }

        /** What is read only as far as it is not here. */
        private String spared(Step step) {
            Reuse reuse = plan.reuse();
            boolean owners = !reuse.before(step).isEmpty() || reuse.otherSide(step) != null;
            boolean rows = reuse.mayBeHere(step);
            spared |= owners || rows;
            return owners ? " (of owners that are new)" : rows ? " (unless they are here)" : "";
        }

        void steps(Node node, int depth) {
            node.landing().stream().filter(seen::add).forEach(each -> stepsOf(each, depth));
        }

        private void stepsOf(Node node, int depth) {
            node.joins().forEach(join -> steps(join.target(), depth));
            for (Step step : node.steps()) {
                if (step instanceof Step.Rows rows) {
                    String entity = JavaType.simple(rows.target().row().entity());
                    String brought = brings(rows.target()) + repeated(rows) + spared(rows);
                    line(depth, rows + " -> " + entity + where(rows) + ": " + brought);
                    rows(depth, rows);
                    steps(rows.target(), depth + 1);
                } else if (step instanceof Step.Elements) {
                    line(depth, step + elsewhere(step.unit()) + spared(step));
                    statement(depth, step);
                } else if (step instanceof Step.Load load) {
                    line(depth, load + " by " + JavaType.simple(load.use().loader()));
                }
            }
        }
    }
}
