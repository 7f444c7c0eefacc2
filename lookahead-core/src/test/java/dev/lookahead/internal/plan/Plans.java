package dev.lookahead.internal.plan;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.loader.Loaders;
import dev.lookahead.internal.query.Discovery;
import dev.lookahead.internal.query.Engine;
import dev.lookahead.internal.query.Units;
import dev.lookahead.internal.run.Fetcher;
import dev.lookahead.internal.run.HqlExecutor;
import dev.lookahead.internal.run.PlanStatements;
import dev.lookahead.internal.run.RootRequest;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.write.RootStatements;
import dev.lookahead.internal.write.RootText;
import dev.lookahead.testing.Database;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.Session;

/** The plan of a view, and others of it that save less. Plans are the same for every database, so one is enough. */
final class Plans {

    private static final Loaders NO_LOADERS = new Loaders(type -> null, Duration.ZERO);

    private final Database database;
    private final ClassFinder classes = new ClassFinder(List.of(Plans.class.getClassLoader()));
    private final Engine engine;
    private final ResultShape.Whole result;
    private final Plan plan;

    private Plans(Fixture fixture, Class<?> view) {
        database = Reads.of(TestDatabase.H2, fixture).database();
        engine = new Discovery(new Units(database.factory()).databases(), List.of(), List.of(view))
                .engine(factory -> null, NO_LOADERS);
        result = engine.result(view);
        plan = new Planner(engine.resolver()).plan(result.row(), Set.of(result));
    }

    static Plans of(Fixture fixture, Class<?> view) {
        return new Plans(fixture, view);
    }

    /** How the view is read. */
    Plan plan() {
        return plan;
    }

    /** The same view by other savings. */
    Plan plan(Schedule schedule) {
        return new Plan(
                plan.root(),
                plan.nodes(),
                plan.upwards(),
                schedule.waves(),
                schedule.reuse(),
                plan.parameters(),
                plan.limits(),
                plan.steps());
    }

    /** The same view by some of its savings. */
    Plan only(Predicate<Saving> some) {
        Draft draft = Draft.of(plan.upwards());
        return plan(Schedule.of(draft, Schedule.savings(draft).filter(some)));
    }

    /** The same view where no row of one node is taken for another. */
    Plan withoutSubstitutes() {
        Draft draft = Draft.of(plan.upwards());
        Draft without = new Draft(draft.upwards(), draft.nodes(), draft.steps(), new RowSubstitutes(Map.of()));
        return plan(Schedule.of(without, Schedule.savings(without)));
    }

    /**
     * What a plan gives.
     *
     * @param statements how many statements that took
     */
    record Outcome(List<Object> rows, int statements) {}

    /** Reads all rows. */
    Outcome read(Plan some) {
        database.reset();
        List<Object> rows = database.factory().fromTransaction(session -> read(some, session));
        return new Outcome(rows, database.sent().size());
    }

    private List<Object> read(Plan some, Session session) {
        Sessions sessions = engine.databases().sessions(QuerySession.of(session), Map.of());
        RootRequest all = new RootRequest(RootText.allRows(), Map.of(), null, null, null, null);
        try (Fetcher fetcher = new Fetcher(
                style -> new PlanStatements(
                        some,
                        engine.resolver().entities(),
                        engine.databases(),
                        style,
                        classes,
                        NO_LOADERS,
                        new RootStatements(1 << 20)),
                sessions,
                HqlExecutor::new)) {
            return new Assembler(some, result, classes).assemble(fetcher.fetch(all));
        }
    }
}
