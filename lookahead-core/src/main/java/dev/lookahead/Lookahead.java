package dev.lookahead;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.hibernate.HibernateVersion;
import dev.lookahead.internal.loader.Loaders;
import dev.lookahead.internal.query.CallArguments;
import dev.lookahead.internal.query.Choice;
import dev.lookahead.internal.query.CompiledView;
import dev.lookahead.internal.query.Discovery;
import dev.lookahead.internal.query.Engine;
import dev.lookahead.internal.query.LoaderFields;
import dev.lookahead.internal.query.LoaderInstances;
import dev.lookahead.internal.query.LoaderTime;
import dev.lookahead.internal.query.Prefetching;
import dev.lookahead.internal.query.QueryState;
import dev.lookahead.internal.query.Units;
import dev.lookahead.internal.query.Wrapping;
import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.LoaderSource;
import dev.lookahead.model.Path;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Reads views: records that say what an API returns, by virtual models that say how it is read. One
 * for each entity manager factory; thread-safe, and meant to live as long as the factory.
 *
 * <pre>{@code
 * Lookahead lookahead = Lookahead.of(entityManagerFactory);
 * List<MovieView> movies = lookahead.query(entityManager, MovieView.class).list();
 * }</pre>
 *
 * <p>The idea is that of django-virtual-models: the read logic stands once, beside the entities, and
 * what an API shows decides what is read.
 *
 * @since 0.1.0
 */
public final class Lookahead {

    private final Engine engine;

    Lookahead(Engine engine) {
        this.engine = engine;
    }

    /**
     * Checks every view and virtual model in and below the packages of the factory's entities.
     *
     * @throws InvalidViewException with all mistakes, when there is one
     */
    public static Lookahead of(EntityManagerFactory factory) {
        return builder(factory).build();
    }

    /**
     * For views that live elsewhere, loaders that are made elsewhere, and edges into other databases.
     *
     * @throws IllegalStateException when the application runs with a version of Hibernate that Lookahead was not made for
     */
    public static Builder builder(EntityManagerFactory factory) {
        HibernateVersion.current().check();
        return new Builder(new CallArguments("Lookahead.builder(…)").argument("factory", factory));
    }

    /**
     * A query for views, or for instances of a virtual model.
     *
     * @param view a record, or a sealed interface of records, marked {@link View}; or an interface that extends
     *     {@link VirtualModel}
     */
    public <T> LookaheadQuery<T> query(EntityManager entityManager, Class<T> view) {
        CallArguments given = new CallArguments("query(…)");
        return new LookaheadQuery<>(
                engine, QuerySession.of(given.open(entityManager)), given.argument("view", view), QueryState.EMPTY);
    }

    /**
     * A query that runs in a stateless session.
     *
     * @param view a record, or a sealed interface of records, marked {@link View}; or an interface that extends
     *     {@link VirtualModel}
     */
    public <T> LookaheadQuery<T> query(StatelessSession session, Class<T> view) {
        CallArguments given = new CallArguments("query(…)");
        return new LookaheadQuery<>(
                engine, QuerySession.of(given.open(session)), given.argument("view", view), QueryState.EMPTY);
    }

    /**
     * Instances of a virtual model around entities that are here already. A field is read when one of
     * them is first asked for it, for all of them, and once; so are the fields of what is related to
     * them.
     *
     * <p>What an entity has is not read again: its columns, the keys that it holds, and to-one associations
     * that are loaded; they count as they are in memory. What is computed or joined comes together, in one
     * statement for all rows; so it all takes no more statements than the same {@link LookaheadQuery#lookups}.
     * Where a {@link dev.lookahead.model.Where} or the mapping may hide rows, the database is asked first, and
     * an entity whose row is not there is a {@link jakarta.persistence.EntityNotFoundException}.
     *
     * <pre>{@code
     * List<VirtualDog> dogs = lookahead.wrap(entityManager, VirtualDog.class, entities).list();
     * dogs.get(0).toyCount(); // one statement, for all dogs
     * }</pre>
     *
     * @param model an interface that extends {@link VirtualModel}
     */
    public <E, V extends VirtualModel<E>> WrapQuery<V> wrap(
            EntityManager entityManager, Class<V> model, Collection<? extends E> entities) {
        CallArguments given = new CallArguments("wrap(…)");
        return new WrapQuery<>(
                new Wrapping(engine, given.open(entityManager)),
                given.argument("model", model),
                given.argument("entities", entities),
                QueryState.EMPTY);
    }

    /**
     * Fills lazy associations of managed entities: each of the paths by one statement for each of its
     * steps, however many entities there are. What is loaded already stays as it is; nothing is dirty
     * afterwards. All that belongs into a collection is put there, so a filtered list is none.
     *
     * @param paths names of associations and collections, with dots between
     * @throws InvalidQueryException when there is no such association, or an entity is not managed
     */
    public void prefetch(EntityManager entityManager, Collection<?> entities, String... paths) {
        prefetch(entityManager, entities, List.of(new CallArguments("prefetch(…)").some("paths", paths)));
    }

    /** Fills the associations of generated paths, as {@link #prefetch(EntityManager, Collection, String...)} does. */
    public void prefetch(EntityManager entityManager, Collection<?> entities, Path first, Path... more) {
        prefetch(entityManager, entities, new CallArguments("prefetch(…)").texts(first, more));
    }

    private void prefetch(EntityManager entityManager, Collection<?> entities, List<String> paths) {
        CallArguments given = new CallArguments("prefetch(…)");
        new Prefetching(engine, given.open(entityManager)).fill(given.argument("entities", entities), paths);
    }

    /**
     * How a view is read, or what of a virtual model needs no parameters: its statements, and what each
     * brings. Sends nothing to the database.
     */
    public FetchPlan explain(Class<?> view) {
        CompiledView compiled = engine.compiled(
                engine.result(new CallArguments("explain(…)").argument("view", view)), Choice.ALL, List.of());
        return new FetchPlan(engine.explain(view.getSimpleName(), compiled));
    }

    /** Says what {@link #of} would guess. */
    public static final class Builder {

        private final Set<String> packages = new LinkedHashSet<>();
        private final Set<Class<?>> views = new LinkedHashSet<>();
        private final Units units;
        private final EntityManagerFactory factory;
        private @Nullable Function<Class<?>, Object> loaders;
        private @Nullable Duration loaderTimeout;
        private Function<EntityManagerFactory, @Nullable EntityManager> atHand = factory -> null;

        private Builder(EntityManagerFactory factory) {
            this.factory = factory;
            this.units = new Units(factory);
        }

        /** More packages to look for views and virtual models in and below. */
        public Builder packages(String... names) {
            packages.addAll(List.of(new CallArguments("packages(…)").arguments("names", names)));
            return this;
        }

        /** Views and virtual models to check, wherever they are. */
        public Builder views(Class<?>... classes) {
            views.addAll(List.of(new CallArguments("views(…)").arguments("classes", classes)));
            return this;
        }

        /**
         * Another factory, whose entities edges by {@code local} and {@code remote} may lead to; called
         * several times, each may. An entity that the owner's own factory maps is read there; one that several others map
         * takes a {@link Prefetch#unit()}.
         */
        public Builder with(EntityManagerFactory other) {
            units.add(new CallArguments("with(…)").argument("other", other));
            return this;
        }

        /**
         * The same under a name that {@link Prefetch#unit()} and {@link Lookahead#explain} know it by, instead of that
         * of its persistence unit. The builder's own factory may be named so too.
         */
        public Builder with(String unit, EntityManagerFactory factory) {
            CallArguments given = new CallArguments("with(…)");
            units.add(given.argument("unit", unit), given.argument("factory", factory));
            return this;
        }

        /**
         * Gives the entity manager that is open at the moment for a factory of {@link #with}, as one that is
         * bound to a transaction, or null. It is used and stays open; without it an edge into that database opens a
         * session and closes it.
         */
        public Builder entityManagers(Function<EntityManagerFactory, @Nullable EntityManager> source) {
            atHand = new CallArguments("entityManagers(…)").argument("source", source);
            return this;
        }

        /**
         * Gives the {@link BatchLoader} of a class. Without it each is made by its constructor without
         * arguments, once.
         */
        public Builder loaders(Function<Class<?>, Object> source) {
            loaders = new CallArguments("loaders(…)").argument("source", source);
            return this;
        }

        /** The same from what is shown the loaders of all virtual models that are found, before the first is asked for. */
        public Builder loaders(LoaderSource source) {
            loaders = new CallArguments("loaders(…)").argument("source", source);
            return this;
        }

        /**
         * How long an {@link AsyncBatchLoader} may take whose field does not say so by {@link BatchLoad#timeout()}.
         * Without it the factory's property {@code lookahead.loader-timeout} says so, as in {@code 10s}, else it is 30
         * seconds.
         */
        public Builder loaderTimeout(Duration limit) {
            Duration given = new CallArguments("loaderTimeout(…)").argument("limit", limit);
            if (given.isNegative() || given.isZero()) {
                throw new IllegalArgumentException(
                        "loaderTimeout(…) was given " + limit + " for `limit`, which leaves loaders no time.");
            }
            loaderTimeout = given;
            return this;
        }

        /**
         * Checks what there is.
         *
         * @throws InvalidViewException with all mistakes, when there is one
         */
        public Lookahead build() {
            Function<Class<?>, Object> source = loaders == null ? new LoaderInstances() : loaders;
            Discovery discovery = new Discovery(units.databases(), packages, views);
            Duration limit = new LoaderTime(factory, loaderTimeout).limit();
            Engine engine = discovery.engine(atHand, new Loaders(source, limit));
            List<String> models = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (Class<?> each : discovery.classes()) {
                (VirtualModel.class.isAssignableFrom(each) ? models : found).add(each.getName());
            }
            for (Class<?> each : views) {
                if (!each.isAnnotationPresent(View.class) && !VirtualModel.class.isAssignableFrom(each)) {
                    throw new IllegalArgumentException("views(…) was given `" + each.getSimpleName()
                            + "` in `classes`, which is neither a view nor a virtual model.");
                }
            }
            engine.resolver().check(found, models);
            if (source instanceof LoaderSource known) {
                new LoaderFields(discovery.classes().stream()
                                .filter(VirtualModel.class::isAssignableFrom)
                                .toList())
                        .check(known);
            }
            return new Lookahead(engine);
        }
    }
}
