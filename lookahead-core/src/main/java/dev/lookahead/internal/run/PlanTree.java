package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.database.KeyStyle;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The steps of a plan as lines, each below what it is read for. Written once. */
final class PlanTree {

    private final Plan plan;
    private final Databases databases;
    private final Function<KeyStyle, PlanStatements> written;
    private final List<String> lines = new ArrayList<>();
    private final Set<Node> seen = new HashSet<>();
    private final Map<Node, Integer> byKey = new HashMap<>();
    private final List<ExplainedStatement> statements = new ArrayList<>();
    private boolean spared;

    PlanTree(Plan plan, Databases databases, Function<KeyStyle, PlanStatements> written) {
        this.plan = plan;
        this.databases = databases;
        this.written = written;
    }

    /** Writes all of it. */
    void root(String entity) {
        String brought = entity + ": " + new BroughtColumns(plan.root());
        line(0, brought);
        statement(0, databases.own(), brought, statements -> statements.rows(RootText.allRows()));
        steps(plan.root(), 1);
    }

    /** How many statements there are. */
    String count() {
        int count = statements.size();
        return (spared ? "at most " : "") + count + (count == 1 ? " statement" : " statements");
    }

    List<ExplainedStatement> statements() {
        return statements;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private void line(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
    }

    private void statement(int depth, Database database, String brings, Function<PlanStatements, Statement> one) {
        Statement statement = one.apply(written.apply(database.style()));
        String sql = new SqlCapture(database.hibernate())
                .sql(statement)
                .map(TableAliases::numbered)
                .orElse(statement.hql());
        List<String> parameters = statement.parameters().stream().sorted().toList();
        statements.add(new ExplainedStatement(sql, parameters, brings, database.unit()));
        line(depth + 1, statements.size() + ". " + sql);
    }

    private void statement(int depth, String brings, Step step) {
        statement(depth, databases.of(step.unit()), brings, statements -> statements.statement(step));
    }

    private void steps(Node node, int depth) {
        node.landing().stream().filter(seen::add).forEach(each -> stepsOf(each, depth));
    }

    private void stepsOf(Node node, int depth) {
        node.joins().forEach(join -> steps(join.target(), depth));
        node.steps().forEach(step -> step.accept(new Lines(depth)));
    }

    /** Writes the lines of a step, and those of what is read for its rows. */
    private final class Lines implements Step.Visitor<PlanTree> {

        private final int depth;

        Lines(int depth) {
            this.depth = depth;
        }

        @Override
        public PlanTree rows(Step.Rows step) {
            Node target = step.target();
            String entity = JavaType.simple(target.row().entity());
            String where = step.relation().crosses() ? " in `" + step.unit() + "`" : elsewhere(step);
            String columns = new BroughtColumns(target).toString();
            line(depth, step + " -> " + entity + where + ": " + columns + repeated(step) + spared(step));
            statement(step, step + " -> " + entity + ": " + columns);
            steps(target, depth + 1);
            return PlanTree.this;
        }

        /** Rows of one node that keys name are asked for together. */
        private void statement(Step.Rows step, String brings) {
            boolean together = plan.reuse().together(step) != null;
            Integer asked = together ? byKey.putIfAbsent(step.target(), statements.size()) : null;
            if (asked == null) {
                PlanTree.this.statement(depth, brings, step);
            } else {
                statements.set(asked, statements.get(asked).alsoBringing(brings));
                line(depth + 1, "with " + (asked + 1) + ".");
            }
        }

        @Override
        public PlanTree elements(Step.Elements step) {
            line(depth, step + elsewhere(step) + sparedOwners(step));
            PlanTree.this.statement(depth, step.toString(), step);
            return PlanTree.this;
        }

        @Override
        public PlanTree load(Step.Load step) {
            line(depth, step + " by " + JavaType.simple(step.use().loader()));
            return PlanTree.this;
        }
    }

    private static String repeated(Step.Rows step) {
        Loop loop = step.owner().loop();
        if (loop == null || !loop.steps().contains(step)) {
            return "";
        }
        int depth = step.relation().depth();
        return " (once for each level" + (depth == 0 ? ")" : ", " + depth + " at the most)");
    }

    /** The database, where it is not that of the query. */
    private String elsewhere(Step step) {
        return step.unit().equals(databases.own().unit()) ? "" : " in `" + step.unit() + "`";
    }

    /** What is read only as far as it is not here. */
    private String spared(Step.Rows step) {
        boolean rows = plan.reuse().mayBeHere(step);
        spared |= rows;
        String owners = sparedOwners(step);
        return owners.isEmpty() && rows ? " (unless they are here)" : owners;
    }

    private String sparedOwners(Step step) {
        Reuse reuse = plan.reuse();
        boolean owners = !reuse.before(step).isEmpty() || reuse.otherSide(step) != null;
        spared |= owners;
        return owners ? " (of owners that are new)" : "";
    }
}
