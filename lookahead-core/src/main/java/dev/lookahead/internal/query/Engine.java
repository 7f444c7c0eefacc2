package dev.lookahead.internal.query;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.common.BoundedCache;
import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.loader.Loaders;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Planner;
import dev.lookahead.internal.resolve.Resolver;
import dev.lookahead.internal.run.Explainer;
import dev.lookahead.internal.run.Explanation;
import dev.lookahead.internal.run.PlanStatements;
import dev.lookahead.internal.run.StatementExecutor;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.write.RootStatements;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads a view through the rooms, and keeps what they made. Thread-safe. */
public final class Engine {

    /** What is kept for requests takes so many bytes at the most, as far as they can be told. */
    private static final long KEPT_PLANS = 8L << 20;

    private static final long KEPT_STATEMENTS = 4L << 20;
    private static final long KEPT_TEXTS = 1L << 20;

    /** What a text takes besides its letters. */
    private static final int AROUND_TEXT = 1000;

    private record Variant(ResultShape.Whole asked, Choice choice, List<Slot> sort) {}

    private record TextKey(RowType row, Role role, String text) {}

    private final Databases databases;
    private final ClassFinder classes;
    private final Resolver resolver;
    private final Planner planner;
    private final Loaders loaders;
    private final StatementExecutor.Factory executors;
    private final Map<String, ResultShape.Whole> results = new ConcurrentHashMap<>();
    private final Map<ResultShape.Whole, CompiledView> whole = new ConcurrentHashMap<>();
    private final Map<ResultShape.Whole, Set<String>> parameters = new ConcurrentHashMap<>();
    private final BoundedCache<Variant, CompiledView> variants =
            new BoundedCache<>(KEPT_PLANS, (key, plan) -> plan.weight());
    private final BoundedCache<TextKey, Fragment> texts = new BoundedCache<>(
            KEPT_TEXTS, (key, fragment) -> AROUND_TEXT + 4L * key.text().length());
    private final RootStatements roots = new RootStatements(KEPT_STATEMENTS);
    private final WrappedPlans wrapped;

    Engine(
            Databases databases,
            ClassFinder classes,
            Resolver resolver,
            Loaders loaders,
            StatementExecutor.Factory executors) {
        this.databases = databases;
        this.classes = classes;
        this.resolver = resolver;
        this.planner = new Planner(resolver);
        this.loaders = loaders;
        this.executors = executors;
        this.wrapped = new WrappedPlans(resolver, result -> compile(result, List.of()), KEPT_PLANS);
    }

    public Databases databases() {
        return databases;
    }

    /** The factory that queries run in. */
    EntityManagerFactory factory() {
        return databases.own().factory();
    }

    ClassFinder classes() {
        return classes;
    }

    /** Gives what runs the statements of a query. */
    StatementExecutor.Factory executors() {
        return executors;
    }

    public Resolver resolver() {
        return resolver;
    }

    /** What a view needs by the rules, or a virtual model of which nothing is looked up yet. */
    public ResultShape.Whole result(Class<?> asked) {
        classes.add(asked);
        return results.computeIfAbsent(
                asked.getName(),
                name -> resolver.virtualModel(name)
                        .<ResultShape.Whole>map(resolver::model)
                        .orElseGet(() -> resolver.view(name)));
    }

    /** What a query asks for, what it chooses of that, and what else has to be in a root's row to sort by it. */
    public CompiledView compiled(ResultShape.Whole asked, Choice choice, List<Slot> sort) {
        Variant variant = new Variant(asked, choice, sort);
        return asked.asModel().isEmpty() && choice.equals(Choice.ALL) && sort.isEmpty()
                ? whole.computeIfAbsent(asked, each -> compile(variant))
                : variants.get(variant, this::compile);
    }

    /** A fragment that came with a query. Texts are kept, as most come back. */
    Fragment fragment(RowType row, Role role, String text) {
        return texts.get(new TextKey(row, role, text), key -> resolver.fragment(row, role, text));
    }

    /** Every parameter that something names which can be reached from what a query asks for, shown or not. */
    Set<String> reachableParameters(ResultShape.Whole asked) {
        return parameters.computeIfAbsent(asked, resolver::reachableParameters);
    }

    /** The statements of a view. */
    public Explanation explain(String name, CompiledView view) {
        return new Explainer(databases, resolver.entities()).explain(name, view.plan(), view::statements);
    }

    /** What reads virtual models around entities that an application has. */
    WrappedPlans wrapped() {
        return wrapped;
    }

    private CompiledView compile(Variant variant) {
        return compile(shown(variant.asked(), variant.choice()), variant.sort());
    }

    private CompiledView compile(ResultShape.Whole shown, List<Slot> sort) {
        Set<ResultShape> wanted = new LinkedHashSet<>();
        wanted.add(shown);
        sort.forEach(slot -> wanted.add(new ResultShape.Single(slot)));
        Plan plan = planner.plan(shown.row(), wanted);
        return new CompiledView(
                plan,
                new Assembler(plan, shown, classes),
                style -> new PlanStatements(plan, resolver.entities(), databases, style, classes, loaders, roots));
    }

    private ResultShape.Whole shown(ResultShape.Whole asked, Choice choice) {
        return asked.accept(new Shown(choice));
    }

    /** What a query makes of each kind of shape that it can ask for. */
    private final class Shown implements ResultShape.Whole.Visitor<ResultShape.Whole> {

        private final Choice choice;

        Shown(Choice choice) {
            this.choice = choice;
        }

        @Override
        public ResultShape.Whole view(ResultShape.View view) {
            return only(view);
        }

        @Override
        public ResultShape.Whole sealedView(ResultShape.Sealed view) {
            return only(view);
        }

        @Override
        public ResultShape.Whole model(ResultShape.Model model) {
            return resolver.lookups(model, choice.lookups(), choice.bound());
        }

        private ResultShape.Whole only(ResultShape.Viewed view) {
            return choice.only().isEmpty() ? view : resolver.only(view, choice.only());
        }
    }
}
