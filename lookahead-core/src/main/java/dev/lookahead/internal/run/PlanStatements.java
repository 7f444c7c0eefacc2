package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.database.JoinTableFilters;
import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.database.Sessions;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.key.EntityIds;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.loader.LoaderGroup;
import dev.lookahead.internal.loader.Loaders;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Loop;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.ColumnRanges;
import dev.lookahead.internal.rows.OwnerValues;
import dev.lookahead.internal.rows.RowOrigins;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.write.EntityDemand;
import dev.lookahead.internal.write.RootStatements;
import dev.lookahead.internal.write.RootText;
import dev.lookahead.internal.write.RootWriter;
import dev.lookahead.internal.write.Spelling;
import dev.lookahead.internal.write.Statement;
import dev.lookahead.internal.write.StepWriter;
import dev.lookahead.model.ExceptionFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one plan for one way that keys travel. Those of the steps are written once;
 * those of the root once for each text that queries add, as long as they are kept.
 * Thread-safe.
 */
public final class PlanStatements {

    private final Plan plan;
    private final RootWriter writer;
    private final Ids ids;
    private final KeyStyle style;
    private final JoinTableFilters joinTableFilters;
    private final Map<RowType, Spelling> spellings = new ConcurrentHashMap<>();
    private final ColumnRanges ranges;
    private final @Nullable Statement[] steps;
    private final @Nullable Statement[] entities;
    private final @Nullable LoaderGroup[] loads;
    private final @Nullable OwnerValues[] values;
    private final Map<Step.Rows, EntityIds> given = new HashMap<>();
    private final RowOrigins origins;
    private final RootStatements roots;
    private final Object self = new Object();
    private final ParameterTypes types = new ParameterTypes();

    public PlanStatements(
            Plan plan,
            Entities entities,
            Databases databases,
            KeyStyle style,
            ClassFinder classes,
            Loaders loaders,
            RootStatements roots) {
        this.plan = plan;
        this.roots = roots;
        this.ranges = new ColumnRanges(plan);
        this.origins = new RowOrigins(plan);
        this.steps = new Statement[plan.steps()];
        this.entities = new Statement[plan.nodes().size()];
        this.values = new OwnerValues[plan.steps()];
        this.loads = new LoaderGroup[plan.steps()];
        this.ids = new Ids(entities, classes::get, databases);
        this.style = style;
        this.joinTableFilters = databases.own().joinTableFilters().in(plan, entities);
        this.writer = new RootWriter(ids, style);
        StepWriter stepWriter = new StepWriter(ids, style);
        plan.nodes().stream()
                .filter(PlanStatements::standsForEntities)
                .forEach(node -> this.entities[node.number()] = stepWriter.entities(node));
        Writing writing = new Writing(stepWriter, entities, databases, classes);
        plan.allSteps().forEach(step -> step.accept(writing));
        LoaderGroup.of(writing.loading, loaders, classes)
                .forEach(group -> group.keys().keySet().forEach(step -> loads[step.number()] = group));
    }

    /** Writes what each step needs. */
    private final class Writing implements Step.Visitor<PlanStatements> {

        private final StepWriter writer;
        private final Entities entities;
        private final Databases databases;
        private final ClassFinder classes;
        private final List<Step.Load> loading = new ArrayList<>();

        Writing(StepWriter writer, Entities entities, Databases databases, ClassFinder classes) {
            this.writer = writer;
            this.entities = entities;
            this.databases = databases;
            this.classes = classes;
        }

        @Override
        public PlanStatements rows(Step.Rows step) {
            Statement statement = writer.write(step);
            steps[step.number()] = statement;
            values[step.number()] =
                    step.key().accept(new AskedValues(step, statement, classes)).orElse(null);
            if (step.askedByLoader().isPresent()) {
                refuseInLoop(step);
                given.put(
                        step, new EntityIds(entities.of(step.relation().target()), entities, databases, classes::get));
            }
            return PlanStatements.this;
        }

        @Override
        public PlanStatements elements(Step.Elements step) {
            steps[step.number()] = writer.write(step);
            return PlanStatements.this;
        }

        @Override
        public PlanStatements load(Step.Load step) {
            loading.add(step);
            return PlanStatements.this;
        }
    }

    /** A loader is called once, when all rows are here that want its values; in a loop there are more at each level. */
    private static void refuseInLoop(Step.Rows step) {
        Loop loop = step.owner().loop();
        if (loop != null && loop.steps().contains(step)) {
            throw ExceptionFactory.invalidQuery("The rows of `" + step
                    + "` come from a batch loader, and lead back to the view that shows them. A batch loader is called"
                    + " once, so it cannot be asked again for each level. Show a view there that does not lead back, or"
                    + " replace the loader by an association with a `depth`.");
        }
    }

    /** The values of its owners that a step asks by, where it does not ask by ids. */
    private record AskedValues(Step.Rows step, Statement statement, ClassFinder classes)
            implements Key.Visitor<Optional<OwnerValues>> {

        @Override
        public Optional<OwnerValues> ownerId(Key.OwnerId key) {
            return Optional.empty();
        }

        @Override
        public Optional<OwnerValues> relatedId(Key.RelatedId key) {
            return Optional.empty();
        }

        @Override
        public Optional<OwnerValues> oneOfAlike(Key.OneOfAlike key) {
            return Optional.of(new OwnerValues(step.owner(), key.values(), List.of(), classes));
        }

        @Override
        public Optional<OwnerValues> given(Key.Given key) {
            return Optional.empty();
        }

        @Override
        public Optional<OwnerValues> values(Key.Values key) {
            return Optional.of(
                    new OwnerValues(step.owner(), key.values(), statement.keys().types(), classes));
        }
    }

    public Plan plan() {
        return plan;
    }

    /** Throws where a value that a query binds is of another type than a statement wants. */
    void check(Statement root, RootRequest request, Sessions sessions) {
        if (request.parameters().isEmpty()) {
            return;
        }
        Stream<Statement> own = plan.allSteps()
                .filter(step -> step.unit().equals(sessions.ownUnit()))
                .flatMap(step -> Stream.ofNullable(this.steps[step.number()]));
        types.check(
                Stream.concat(Stream.of(root), own),
                request.parameters(),
                sessions.own().hibernate());
    }

    /** The filters that its steps cannot be read under. */
    JoinTableFilters joinTableFilters() {
        return joinTableFilters;
    }

    ColumnRanges ranges() {
        return ranges;
    }

    public Statement rows(RootText text) {
        return root(RootStatements.Kind.ROWS, text);
    }

    /** The ids of the rows, in their order. */
    public Statement order(RootText text) {
        return root(RootStatements.Kind.ORDER, text);
    }

    public Statement count(RootText text) {
        return root(RootStatements.Kind.COUNT, text);
    }

    public Statement ids(RootText text) {
        return root(RootStatements.Kind.IDS, text);
    }

    /** The statement of a step that has one. */
    public Statement statement(Step step) {
        return Objects.requireNonNull(steps[step.number()]);
    }

    /** The statement that finds ids of a kind of row by other spellings of them. */
    Spelling spelling(RowType row) {
        return spellings.computeIfAbsent(row, each -> Spelling.of(ids.entities().of(each), style, ids));
    }

    /** Whether entities of a node's rows may be asked for that did not come with these. */
    boolean readsEntities(Node node) {
        return entities[node.number()] != null;
    }

    /** The statement that reads the entities of a node's rows when they are asked for. */
    Statement entities(Node node) {
        return Objects.requireNonNull(entities[node.number()]);
    }

    private static boolean standsForEntities(Node node) {
        return node.results().stream().anyMatch(EntityDemand::of);
    }

    /** Whether the rows of a step differ from each other and from all that are here. */
    boolean bringsNewRows(Step.Rows step) {
        return statement(step).rowsDiffer() && origins.isOnlyWay(step.target());
    }

    /** Whether rows of the root's node come from the root statement alone. */
    boolean rootsAreNew() {
        return origins.areRootsAlone();
    }

    /** The values that a step asks by, or null where it asks by ids. */
    @Nullable OwnerValues values(Step.Rows step) {
        return values[step.number()];
    }

    /** What makes ids of what a loader gives for a step. */
    EntityIds ids(Step.Rows step) {
        return Objects.requireNonNull(given.get(step));
    }

    /** The loader of a step, with the other steps that share its call. */
    LoaderGroup loader(Step.Load step) {
        return Objects.requireNonNull(loads[step.number()]);
    }

    private Statement root(RootStatements.Kind of, RootText added) {
        return roots.of(self, of, added, (kind, text) -> switch (kind) {
            case ROWS -> writer.rows(plan.root(), text);
            case ORDER -> writer.order(plan.root(), text);
            case COUNT -> writer.count(plan.root(), text);
            case IDS -> writer.ids(plan.root(), text);
        });
    }
}
