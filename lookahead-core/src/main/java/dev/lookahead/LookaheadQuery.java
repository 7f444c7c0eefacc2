package dev.lookahead;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.query.CallArguments;
import dev.lookahead.internal.query.Engine;
import dev.lookahead.internal.query.Identifiers;
import dev.lookahead.internal.query.QueryState;
import dev.lookahead.model.CriteriaCondition;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Hql;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidSortException;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Path;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query for views, or for instances of a virtual model. It is immutable: each call gives a new one, and the last call runs it, in a
 * number of statements that depends on what it asks for alone. Run it in one transaction, on the thread of
 * its entity manager.
 *
 * <pre>{@code
 * lookahead.query(entityManager, MovieView.class)
 *     .where("name like :start").orderBy("name").page(0, 20)
 *     .with("start", "A%").with("user", currentUser)
 *     .list();
 * }</pre>
 *
 * <p>What can be known before any SQL is sent is an {@link InvalidQueryException}; what the database
 * says comes as Hibernate gives it.
 *
 * @param <T> the view, which may be a sealed interface of such, or the virtual model
 * @since 0.1.0
 */
public final class LookaheadQuery<T> extends QueryResults<T> {

    LookaheadQuery(Engine engine, QuerySession session, Class<T> view, QueryState state) {
        super(engine, session, view, state);
    }

    /**
     * Keeps the rows that satisfy an HQL condition; called twice, both hold. {@code this} and bare
     * names are the row, {@code :name} is a parameter, bound by {@link #with(String, Object)}. Values
     * are only ever bound, never part of the text.
     *
     * @param hql text of the program. Never make it of what a request says: who can change it can change what is read
     */
    public LookaheadQuery<T> where(@Hql String hql) {
        return withState(state.where(new CallArguments("where(…)").argument("hql", hql)));
    }

    /** Keeps the rows that satisfy a criteria condition on the view's entity. */
    public LookaheadQuery<T> where(CriteriaCondition<?> condition) {
        return withState(state.where(new CallArguments("where(…)").argument("condition", condition)));
    }

    /** Binds a parameter, whichever place in the view or the query names it. Null is a value. */
    public LookaheadQuery<T> with(String name, @Nullable Object value) {
        return withState(state.parameter(new CallArguments("with(…)").argument("name", name), value));
    }

    /** Binds several parameters. */
    public LookaheadQuery<T> with(Map<String, ? extends @Nullable Object> values) {
        return withState(new CallArguments("with(…)").bound(state, values));
    }

    /**
     * Sorts by HQL; called twice, the second sorts what the first finds equal. Ties are always broken
     * by the id, and without an order it is the id's.
     *
     * @param hql text of the program. The order that a request asks for belongs to {@link #sort(String...)}
     */
    public LookaheadQuery<T> orderBy(@Hql String hql) {
        return withState(state.orderBy(new CallArguments("orderBy(…)").argument("hql", hql)));
    }

    /**
     * Sorts by names: components of the view, fields of its virtual model, attributes, and to-one
     * paths to such, each with {@code asc} or {@code desc}, {@code ignorecase} and {@code nulls first}
     * or {@code nulls last} behind it if wanted. This is the one for requests: a key is never HQL, and an unknown name is an
     * {@link InvalidSortException}.
     */
    public LookaheadQuery<T> sort(String... keys) {
        return withState(state.sort(List.of(new CallArguments("sort(…)").arguments("keys", keys))));
    }

    /** Sorts by the values of generated paths, as {@link #sort(String...)} does. */
    public LookaheadQuery<T> sort(Path first, Path... more) {
        return withState(state.sort(new CallArguments("sort(…)").texts(first, more)));
    }

    /** Sorts by the values of generated paths, each in its direction, as {@link #sort(String...)} does. */
    public LookaheadQuery<T> sort(Path.Order first, Path.Order... more) {
        return withState(state.sort(new CallArguments("sort(…)").texts(first, more)));
    }

    /**
     * Shows only these components: names, and paths of names into nested views. A path brings the
     * components on its way; one that ends on a nested view brings all of that. What is left out is
     * null or empty and is not read; called twice, both are shown. Other names may still be sorted by.
     *
     * <p>A component of a primitive type cannot be left out, and neither can the id of a view in a
     * {@code Set}.
     *
     * <pre>{@code
     * lookahead.query(entityManager, MovieView.class).only("name", "directors.name").list();
     * }</pre>
     *
     * @throws InvalidQueryException when the query runs, if there is no such component
     */
    public LookaheadQuery<T> only(String... paths) {
        return withState(state.only(List.of(new CallArguments("only(…)").some("paths", paths))));
    }

    /** Shows only the components of these names, as {@link #only(String...)} does. */
    public LookaheadQuery<T> only(Path first, Path... more) {
        return withState(state.only(new CallArguments("only(…)").texts(first, more)));
    }

    /**
     * Looks up what the instances of a virtual model give: paths of fields and attributes. All that
     * leads to the end of a path is there, too; anything else that is read of an instance is a
     * {@link NotFetchedException}, which names the line to write. Called twice, both are looked up.
     *
     * <p>A path that ends on a virtual model brings its attributes, less those that are {@link Deferred},
     * and none of its other fields. {@code "*"} instead of a field stands for all of them and the
     * attributes, one level deep. Without lookups it is {@code "*"}, less the fields that need a
     * parameter which is not bound.
     *
     * <pre>{@code
     * lookahead.query(entityManager, VirtualMovie.class)
     *     .lookups("name", "directors.awards", "directors.nominationCount").list();
     * }</pre>
     *
     * @throws InvalidQueryException when the query runs, if there is no such field or attribute
     */
    public LookaheadQuery<T> lookups(String... paths) {
        return withState(state.lookups(List.of(new CallArguments("lookups(…)").arguments("paths", paths))));
    }

    /** Looks up generated paths, as {@link #lookups(String...)} does. */
    public LookaheadQuery<T> lookups(Path first, Path... more) {
        return withState(state.lookups(new CallArguments("lookups(…)").texts(first, more)));
    }

    /**
     * Reads in this entity manager what edges bring from its factory's database, instead of in a session
     * that is opened for the query alone: for the sake of its transaction, its filters or its tenant. It stays open.
     * Called for several factories, each has its own; called twice for one, the last counts.
     *
     * @throws IllegalArgumentException when it is of a factory that no edge can lead to
     */
    public LookaheadQuery<T> using(EntityManager entityManager) {
        Database database = engine.databases()
                .of(new CallArguments("using(…)").open(entityManager))
                .orElseThrow(
                        () -> new IllegalArgumentException("using(…) takes an entity manager of a factory that this"
                                + " Lookahead knows: add the factory to it by `Lookahead.builder(…).with(…)`."));
        if (database == engine.databases().own()) {
            throw new IllegalArgumentException(
                    "using(…) takes an entity manager of another factory; where the query itself"
                            + " runs is said by `query(…)`.");
        }
        return withState(state.entityManager(database.unit(), entityManager));
    }

    /**
     * Reads the rows of these ids, one result for each element in their order, repeated where they
     * are. An id without a row is left out; no ids at all cost no statement.
     */
    public LookaheadQuery<T> ids(Collection<?> ids) {
        return withState(
                state.ids(new Identifiers(engine, result()).checked(new CallArguments("ids(…)").argument("ids", ids))));
    }

    /**
     * Reads the rows of these entities from the database, one result for each element in their order.
     * An entity whose row is gone or hidden, or not there yet, is left out.
     */
    public LookaheadQuery<T> entities(Collection<?> entities) {
        return withState(state.ids(
                new Identifiers(engine, result()).of(new CallArguments("entities(…)").argument("entities", entities))));
    }

    /**
     * Gives one page of the rows.
     *
     * @param number from 0
     * @param size at least 1
     */
    public LookaheadQuery<T> page(int number, int size) {
        CallArguments given = new CallArguments("page(…)");
        long offset = (long) given.atLeast(0, "number", number) * given.atLeast(1, "size", size);
        if (offset > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("page(…) was given " + number + " for `number` and " + size
                    + " for `size`: such a page begins after row " + Integer.MAX_VALUE
                    + ", the last that JPA can number.");
        }
        return withState(state.limit(size).offset(number == 0 ? null : (int) offset));
    }

    /** Gives so many rows at the most; 0 gives none. */
    public LookaheadQuery<T> limit(int rows) {
        return withState(state.limit(new CallArguments("limit(…)").atLeast(0, "rows", rows)));
    }

    /** Leaves out so many rows at the beginning. */
    public LookaheadQuery<T> offset(int rows) {
        int checked = new CallArguments("offset(…)").atLeast(0, "rows", rows);
        return withState(state.offset(checked == 0 ? null : checked));
    }

    private ResultShape.Whole result() {
        return engine.result(view);
    }

    private LookaheadQuery<T> withState(QueryState more) {
        return new LookaheadQuery<>(engine, session, view, more);
    }
}
