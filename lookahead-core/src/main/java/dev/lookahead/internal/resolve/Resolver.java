package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Filling;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Origin;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.hql.Computation;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.hql.HqlLimits;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidViewException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The front of this room: what views need, by the rules. Thread-safe; resolving is done once for
 * each view, by whoever keeps the result.
 */
public final class Resolver {

    private final Schema schema;
    private final Fragments fragments;
    private final Entities entities;
    private final Judge judge;

    public Resolver(Schema schema, Fragments fragments) {
        this.schema = schema;
        this.fragments = fragments;
        this.entities = new Entities(schema);
        this.judge = new Judge(schema, fragments);
    }

    public Entities entities() {
        return entities;
    }

    /**
     * Looks into all of these, and gives every mistake at once.
     *
     * @throws InvalidViewException when there is one
     */
    public synchronized void check(Collection<String> views, Collection<String> models) {
        judge.answer(rules -> {
            Inspection inspection = new Inspection(rules);
            models.forEach(inspection::mistakes);
            views.forEach(inspection::mistakes);
            return inspection;
        });
    }

    /**
     * What a view needs.
     *
     * @throws InvalidQueryException when the class is not a view
     * @throws InvalidViewException when the view is wrong
     */
    public synchronized ResultShape.Viewed view(String className) {
        if (schema.boundTo(className).isEmpty()) {
            throw ExceptionFactory.invalidQuery("`" + JavaType.simple(className)
                    + "` is not a view: pass a record or a sealed interface of records that is marked `@View(…)`, or"
                    + " a virtual model.");
        }
        Optional<ResultShape.Viewed> result = judge.answer(rules -> new Inspection(rules).view(className));
        return own(result.orElseThrow());
    }

    private ResultShape.Viewed own(ResultShape.Viewed result) {
        EntityDescription entity = entities.of(result.row());
        boolean here = schema.entity(entity.name())
                .value()
                .filter(own -> own.unit().equals(entity.unit()))
                .isPresent();
        if (!here) {
            throw ExceptionFactory.invalidQuery("`" + JavaType.simple(result.view()) + "` is a view of `"
                    + entity.simpleName() + "`, which belongs to the persistence unit `" + entity.unit()
                    + "`: use the Lookahead of that factory.");
        }
        return result;
    }

    /**
     * What a query by a virtual model asks for, before anything is looked up.
     *
     * @throws InvalidViewException when the virtual model is wrong
     */
    public synchronized ResultShape.Model model(ModelDescription model) {
        judge.answer(rules -> new Inspection(rules).mistakes(model.name()));
        EntityDescription entity = schema.entity(model.entity())
                .value()
                .orElseThrow(() -> ExceptionFactory.invalidQuery(
                        "`" + model.simpleName() + "` is a virtual model of `" + JavaType.simple(model.entity())
                                + "`, which is not an entity: use a virtual model of an entity that extends it."));
        RowType row = RowType.of(entity, model.name());
        return new ResultShape.Model(
                row, Map.of(), new Origin.LookedUp(List.of(), "", Map.of()), ResultShape.Entity.NONE);
    }

    /** The virtual model of this class, if it is one. */
    public Optional<ModelDescription> virtualModel(String className) {
        return schema.virtualModel(className).value();
    }

    /**
     * A virtual model of which a query looks up these paths; without any it is everything, less what needs
     * parameters that are not bound.
     *
     * @throws InvalidQueryException when a path means nothing
     * @throws InvalidViewException when a virtual model on the way is wrong
     */
    public synchronized ResultShape.Model lookups(ResultShape.Model asked, List<String> paths, Set<String> bound) {
        return judge.answer(rules -> paths.isEmpty()
                ? LookupRules.all(rules, asked.row(), bound)
                : LookupRules.of(rules, asked.row(), paths));
    }

    /**
     * What of a virtual model comes in the statement of its own rows.
     *
     * @param bound the parameters that there are
     * @param withColumns whether that is asked too what entities have
     */
    public synchronized ResultShape.Model rowFields(ResultShape.Model asked, Set<String> bound, boolean withColumns) {
        return judge.answer(rules -> new RowFields(rules, bound).of(asked.row(), withColumns));
    }

    /**
     * The rows that a field of a virtual model leads to, with all that comes in their own statement; nothing for a field
     * that leads to none.
     */
    public synchronized Optional<ResultShape.Model> rowsOf(ResultShape.Model asked, String field, Set<String> bound) {
        return judge.answer(rules -> new RowFields(rules, bound).leadingTo(asked.row(), field));
    }

    /** The entity of this class in the persistence unit that queries run in. */
    public Optional<EntityDescription> entity(String className) {
        return schema.entity(className).value();
    }

    /**
     * The associations of entities that paths lead along.
     *
     * @throws InvalidQueryException when one is not an association
     */
    public List<Filling> filling(EntityDescription entity, Collection<String> paths) {
        return new FillingRules(entities).of(entity, paths);
    }

    /**
     * A view of which a query wants to see these components alone.
     *
     * @throws InvalidQueryException when one is unknown, or one cannot be left out
     */
    public ResultShape.Viewed only(ResultShape.Viewed view, Collection<String> paths) {
        return new Narrowing(entities).only(view, paths);
    }

    /** What the rows of this type satisfy by their virtual model. */
    public synchronized List<Fragment> conditions(RowType row) {
        return judge.answer(rules -> rules.conditions.of(row));
    }

    /** The order in which rows come where nothing says another. */
    public synchronized Optional<Fragment> order(RowType row) {
        return judge.answer(rules -> rules.orders.of(row));
    }

    /** The order in which an edge gives its rows, but for their ids and for what the mapping numbers. */
    public synchronized Optional<Fragment> order(Relation relation) {
        return judge.answer(rules -> rules.orders.of(relation));
    }

    /** Every parameter that something may name which is reachable from what a query asks for. */
    public synchronized Set<String> reachableParameters(ResultShape.Whole asked) {
        return judge.answer(rules -> Parameters.reachableFrom(asked, rules));
    }

    /** A fragment that came with a query. */
    public Fragment fragment(RowType row, Fragments.Role role, String text) {
        EntityDescription entity = entities.of(row);
        String what = role == Fragments.Role.ORDER ? "orderBy" : "where";
        HqlLimits.exceeded(text).ifPresent(much -> {
            throw ExceptionFactory.invalidQuery(
                    what + "(…) " + much + ". Bind long lists of values as a parameter, as in `id in :ids`.");
        });
        return fragments
                .read(new Subject(entity, new Asked(row)), role, text)
                .accept(new QueryFragment(entity, role, text));
    }

    /** The fields of a virtual model, for fragments that are read beside each other. */
    private final class Asked implements Subject.Fields {

        private final RowType row;

        Asked(RowType row) {
            this.row = row;
        }

        @Override
        public Optional<Computation> named(String name) {
            synchronized (Resolver.this) {
                return judge.answer(rules -> rules.subjects.fields(row).named(name));
            }
        }

        @Override
        public Set<String> computed() {
            synchronized (Resolver.this) {
                return judge.answer(rules -> rules.subjects.fields(row).computed());
            }
        }
    }

    /**
     * What a name that came with a request sorts by: a component of the view, else a field, an
     * attribute, or a to-one path to one.
     *
     * @throws InvalidQueryException when there is no such name, or it is nothing to sort by
     */
    public synchronized Slot sortKey(ResultShape.Whole asked, String path) {
        return judge.answer(rules -> rules.sorts.key(asked, path));
    }
}
