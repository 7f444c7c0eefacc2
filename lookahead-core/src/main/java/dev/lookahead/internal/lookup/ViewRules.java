package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.IdComponents;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.lookup.RecursionRules.Shown;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.internal.schema.SealedDescription;
import dev.lookahead.internal.schema.ViewDescription;
import dev.lookahead.model.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which rules hold for a view, at the root and below an edge. */
public final class ViewRules {

    /** A set of a view that is not known yet. */
    private record Pending(ResultShape.Viewed result, UseSite useSite) {}

    private final Rules rules;
    private final Map<Shown, Optional<ResultShape.Viewed>> resolved = new HashMap<>();
    private final Map<Shown, ResultShape.Viewed> underWay = new LinkedHashMap<>();
    private final Deque<Shown> current = new ArrayDeque<>();
    private final List<Pending> sets = new ArrayList<>();
    private final RecursionRules recursion;

    ViewRules(Rules rules) {
        this.rules = rules;
        this.recursion = new RecursionRules(rules);
    }

    /** A view at the root, read as it says itself. */
    public Optional<ResultShape.Viewed> root(String view) {
        Optional<ResultShape.Viewed> result = boundTo(view).flatMap(row -> resolve(view, rowsOf(view, row)));
        sets.forEach(set -> tellsApart(set.result(), set.useSite()));
        sets.clear();
        recursion.check();
        return result;
    }

    /** How many views lead to what is looked into. */
    int depth() {
        return current.size();
    }

    /** The kind of row that a view names. */
    private Optional<RowType> boundTo(String view) {
        return boundTo(view, rules.entities::anywhere);
    }

    /** The same in a persistence unit. */
    Optional<RowType> boundTo(String view, String unit) {
        return boundTo(view, entity -> rules.schema.entity(unit, entity));
    }

    /** Something else that is marked as one. */
    public void noView(String className) {
        rules.guide.report(new Mistake(
                Code.NOT_A_VIEW,
                new Place(className, null).at(View.class, "value"),
                "`" + JavaType.simple(className)
                        + "` is marked `@View`, and is neither a record nor a sealed interface",
                List.of(
                        "A view is a record whose components say what is shown, or a sealed interface of such records."),
                null));
    }

    private Optional<RowType> boundTo(String view, Function<String, SchemaAnswer<EntityDescription>> entities) {
        String named = rules.schema.boundTo(view).orElseThrow();
        SchemaAnswer<ModelDescription> bound = rules.schema.virtualModel(named);
        Optional<ModelDescription> model = bound.value();
        String entity = model.map(ModelDescription::entity).orElse(named);
        SchemaAnswer<EntityDescription> mapped = entities.apply(entity);
        boolean ofModel = rules.schema.isOfModel(named);
        if (bound.isUnknown() || (mapped.isUnknown() && !ofModel)) {
            return Optional.empty();
        }
        if (mapped.value().isPresent()) {
            return Optional.of(RowType.of(
                    mapped.value().get(), model.map(ModelDescription::name).orElse(null)));
        }
        rules.guide.report(new Mistake(
                Code.UNKNOWN_TARGET,
                new Place(view, null).at(View.class, "value"),
                "`" + JavaType.simple(view) + "` is a view of `" + JavaType.simple(named)
                        + "`, which is neither an entity nor a virtual model of one",
                List.of(
                        ofModel
                                ? "A virtual model is an interface, and `" + JavaType.simple(named) + "` is none."
                                : "This persistence unit does not map `" + JavaType.simple(entity) + "`."),
                null));
        return Optional.empty();
    }

    /**
     * A view below an edge, whose rules hold.
     *
     * @param way all relations that lead there from the view that shows it
     */
    Optional<ResultShape.Viewed> under(String view, Resolution.Link link, List<Relation> way, UseSite useSite) {
        String named = rules.schema.boundTo(view).orElseThrow();
        if (rules.schema.virtualModel(named).isUnknown()) {
            return Optional.empty();
        }
        Optional<RowType> row = ruling(named, link.target());
        if (row.isEmpty()) {
            wrongView(view, named, link, useSite);
            return Optional.empty();
        }
        return of(view, row.get(), way, useSite);
    }

    /** A view of a kind of row, as another one shows it. */
    Optional<ResultShape.Viewed> of(String view, RowType ruled, List<Relation> way, UseSite useSite) {
        RowType row = rowsOf(view, ruled);
        if (current.isEmpty()) {
            // No view shows it: a path is tried, and not what is wrong with the view at its end.
            return Optional.of(new ResultShape.View(view, row));
        }
        Shown shown = new Shown(view, row);
        recursion.leads(current.element(), shown, way, useSite);
        ResultShape.Viewed again = underWay.get(shown);
        Optional<ResultShape.Viewed> made = again == null ? resolve(view, row) : Optional.of(again);
        if (made.filter(this::isUnderWay).isPresent()) {
            sets.add(new Pending(made.get(), useSite));
            return made;
        }
        return made.filter(known -> tellsApart(known, useSite));
    }

    private boolean isUnderWay(ResultShape.Viewed result) {
        return underWay.containsValue(result) || result.records().anyMatch(underWay::containsValue);
    }

    /** The rows that a view shows: those of a sealed one may be fewer than its own rules leave. */
    RowType rowsOf(String view, RowType row) {
        return rules.schema
                .sealedView(view)
                .value()
                .map(several -> rules.sealedViews.rows(several, row))
                .orElse(row);
    }

    /**
     * The rules that hold for a view below an edge: those of the virtual model that the edge names;
     * where it names none, the view's own.
     */
    Optional<RowType> ruling(String named, RowType target) {
        EntityDescription entity = rules.entities.of(target);
        Optional<ModelDescription> own = rules.schema.virtualModel(named).value();
        String shown = own.map(ModelDescription::entity).orElse(named);
        boolean sameEntity = shown.equals(entity.name()) || entity.parents().contains(shown);
        if (!sameEntity) {
            return Optional.empty();
        }
        if (target.model() == null) {
            return Optional.of(
                    RowType.of(entity, own.map(ModelDescription::name).orElse(null)));
        }
        boolean fits = own.isEmpty()
                || own.get().name().equals(target.model())
                || rules.entities
                        .modelOf(target)
                        .filter(model -> model.parents().contains(own.get().name()))
                        .isPresent();
        return fits ? Optional.of(target) : Optional.empty();
    }

    private Optional<ResultShape.Viewed> resolve(String view, RowType row) {
        Shown key = new Shown(view, row);
        Optional<ResultShape.Viewed> known = resolved.get(key);
        if (known != null) {
            return known;
        }
        rules.orders.of(row);
        rules.fields.conditions(row); // Whether or not anyone looks into the virtual model itself.
        current.push(key);
        Optional<ResultShape.Viewed> made = rules.schema
                .view(view)
                .value()
                .map(record -> record(key, record))
                .orElseGet(
                        () -> several(key, rules.schema.sealedView(view).value().orElseThrow()));
        current.pop();
        underWay.remove(key);
        resolved.put(key, made);
        return made;
    }

    private Optional<ResultShape.Viewed> record(Shown key, ViewDescription view) {
        if (!rules.ids.areReadable(view, rules.entities.of(key.row()))) {
            return Optional.empty();
        }
        ResultShape.View result = new ResultShape.View(key.view(), key.row());
        underWay.put(key, result);
        return rules.components.slots(view, key.row(), "").map(result::with);
    }

    private Optional<ResultShape.Viewed> several(Shown key, SealedDescription view) {
        ResultShape.Sealed result = new ResultShape.Sealed(key.view(), key.row());
        underWay.put(key, result);
        return rules.sealedViews.cases(view, key.row()).map(result::with);
    }

    /** Views are equal when what they show is; so a set of them has to show the id. */
    private boolean tellsApart(ResultShape.Viewed result, UseSite useSite) {
        Container container = useSite.shape().distinct();
        if (container != Container.SET && container != Container.SORTED_SET) {
            return true;
        }
        return result.records().filter(each -> !showsId(each, useSite)).count() == 0;
    }

    private boolean showsId(ResultShape.View result, UseSite useSite) {
        EntityDescription entity = rules.entities.of(result.row());
        boolean shown = result.showsId(entity);
        if (!shown) {
            String view = JavaType.simple(result.view());
            report(
                    Code.SET_WITHOUT_ID,
                    useSite.place(),
                    useSite.subject() + " is a set of `" + view + "`, which does not show the id",
                    List.of("Two rows that show the same would become one."),
                    Fix.component(view, IdComponents.of(entity)));
        }
        return shown;
    }

    private void wrongView(String view, String named, Resolution.Link link, UseSite useSite) {
        RowType target = link.target();
        EntityDescription entity = rules.entities.of(target);
        String shown = rules.schema
                .virtualModel(named)
                .value()
                .map(ModelDescription::entity)
                .orElse(named);
        boolean sameEntity = shown.equals(entity.name()) || entity.parents().contains(shown);
        String reason = sameEntity
                ? "`" + link.chain().get(0).label() + "` is read under `" + target.label() + "`, and `"
                        + JavaType.simple(view) + "` is a view of `" + JavaType.simple(named) + "`."
                : "`" + link.chain().get(0).label() + "` leads to `" + entity.simpleName() + "`, and `"
                        + JavaType.simple(view) + "` is a view of `" + JavaType.simple(shown) + "`.";
        report(
                Code.WRONG_VIEW,
                useSite.place(),
                useSite.subject() + " cannot be shown as `" + JavaType.simple(view) + "`",
                List.of(reason),
                sameEntity ? Fix.annotate(JavaType.simple(view), "@View(" + target.label() + ".class)") : null);
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
