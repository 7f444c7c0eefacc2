package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.IdComponents;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.lookup.ViewsUnderWay.Shown;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.OrderRules;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SealedDescription;
import dev.lookahead.internal.schema.ViewDescription;
import dev.lookahead.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rules hold for a view, at the root and below an edge. */
public final class ViewRules {

    /** A set of a view that is not known yet. */
    private record Pending(ResultShape.Viewed result, UseSite useSite) {}

    private final Schema schema;
    private final Entities entities;
    private final RowBindings bindings;
    private final SealedCases sealedCases;
    private final SealedShapes sealedShapes;
    private final ComponentRules components;
    private final IdRules ids;
    private final ConditionRules conditions;
    private final OrderRules orders;
    private final RecursionRules loops;
    private final ViewsUnderWay underWay;
    private final Guide guide;
    private final Map<Shown, Optional<ResultShape.Viewed>> resolved = new HashMap<>();
    private final List<Pending> sets = new ArrayList<>();

    ViewRules(
            Schema schema,
            Entities entities,
            RowBindings bindings,
            SealedCases sealedCases,
            SealedShapes sealedShapes,
            ComponentRules components,
            IdRules ids,
            ConditionRules conditions,
            OrderRules orders,
            RecursionRules loops,
            ViewsUnderWay underWay,
            Guide guide) {
        this.schema = schema;
        this.entities = entities;
        this.bindings = bindings;
        this.sealedCases = sealedCases;
        this.sealedShapes = sealedShapes;
        this.components = components;
        this.ids = ids;
        this.conditions = conditions;
        this.orders = orders;
        this.loops = loops;
        this.underWay = underWay;
        this.guide = guide;
    }

    /** A view at the root, read as it says itself. */
    public Optional<ResultShape.Viewed> root(String view) {
        Optional<ResultShape.Viewed> result =
                bindings.boundTo(view).flatMap(row -> resolve(view, sealedCases.rowsOf(view, row)));
        sets.forEach(set -> tellsApart(set.result(), set.useSite()));
        sets.clear();
        loops.check();
        return result;
    }

    /** Something else that is marked as one. */
    public void noView(String className) {
        guide.report(new Mistake(
                Code.NOT_A_VIEW,
                new Place(className, null).at(View.class, "value"),
                "`" + JavaType.simple(className)
                        + "` is marked `@View`, and is neither a record nor a sealed interface",
                List.of(
                        "A view is a record whose components say what is shown, or a sealed interface of such records."),
                null));
    }

    /** A view of a kind of row, as another one shows it. */
    Optional<ResultShape.Viewed> of(String view, RowType ruled, List<Relation> way, UseSite useSite) {
        RowType row = sealedCases.rowsOf(view, ruled);
        if (underWay.isEmpty()) {
            // No view shows it: a path is tried, and not what is wrong with the view at its end.
            return Optional.of(new ResultShape.View(view, row));
        }
        Shown shown = new Shown(view, row);
        loops.leads(underWay.innermost(), shown, way, useSite);
        Optional<ResultShape.Viewed> made = underWay.begun(shown).or(() -> resolve(view, row));
        if (made.filter(underWay::contains).isPresent()) {
            sets.add(new Pending(made.get(), useSite));
            return made;
        }
        return made.filter(known -> tellsApart(known, useSite));
    }

    private Optional<ResultShape.Viewed> resolve(String view, RowType row) {
        Shown key = new Shown(view, row);
        Optional<ResultShape.Viewed> known = resolved.get(key);
        if (known != null) {
            return known;
        }
        orders.of(row);
        conditions.of(row); // Whether or not anyone looks into the virtual model itself.
        underWay.enter(key);
        Optional<ResultShape.Viewed> made = schema.view(view)
                .value()
                .map(record -> record(key, record))
                .orElseGet(() -> several(key, schema.sealedView(view).value().orElseThrow()));
        underWay.leave(key);
        resolved.put(key, made);
        return made;
    }

    private Optional<ResultShape.Viewed> record(Shown key, ViewDescription view) {
        if (!ids.areReadable(view, entities.of(key.row()))) {
            return Optional.empty();
        }
        ResultShape.View result = new ResultShape.View(key.view(), key.row());
        underWay.begin(key, result);
        return components.slots(view, key.row(), "").map(result::with);
    }

    private Optional<ResultShape.Viewed> several(Shown key, SealedDescription view) {
        ResultShape.Sealed result = new ResultShape.Sealed(key.view(), key.row());
        underWay.begin(key, result);
        return sealedShapes.of(view, key.row()).map(result::with);
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
        EntityDescription entity = entities.of(result.row());
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

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
