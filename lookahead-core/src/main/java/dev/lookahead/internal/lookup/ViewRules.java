package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.IdComponents;
import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.message.Asker;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.lookup.RecursionRules.Shown;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
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
    private record Pending(Form.Viewed form, Asker asker) {}

    private final Rules rules;
    private final Map<Shown, Optional<Form.Viewed>> resolved = new HashMap<>();
    private final Map<Shown, Form.Viewed> underWay = new LinkedHashMap<>();
    private final Deque<Shown> current = new ArrayDeque<>();
    private final List<Pending> sets = new ArrayList<>();
    private final RecursionRules recursion;

    ViewRules(Rules rules) {
        this.rules = rules;
        this.recursion = new RecursionRules(rules);
    }

    /** A view at the root, read as it says itself. */
    public Optional<Form.Viewed> root(String view) {
        Optional<Form.Viewed> form = boundTo(view).flatMap(row -> resolve(view, rowsOf(view, row)));
        sets.forEach(set -> tellsApart(set.form(), set.asker()));
        sets.clear();
        recursion.check();
        return form;
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

    private Optional<RowType> boundTo(String view, Function<String, Answer<EntityDescription>> entities) {
        String named = rules.schema.boundTo(view).orElseThrow();
        Answer<ModelDescription> bound = rules.schema.virtualModel(named);
        Optional<ModelDescription> model = bound.value();
        String entity = model.map(ModelDescription::entity).orElse(named);
        Answer<EntityDescription> mapped = entities.apply(entity);
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
    Optional<Form.Viewed> under(String view, Meaning.Link link, List<Relation> way, Asker asker) {
        String named = rules.schema.boundTo(view).orElseThrow();
        if (rules.schema.virtualModel(named).isUnknown()) {
            return Optional.empty();
        }
        Optional<RowType> row = ruling(named, link.target());
        if (row.isEmpty()) {
            wrongView(view, named, link, asker);
            return Optional.empty();
        }
        return of(view, row.get(), way, asker);
    }

    /** A view of a kind of row, as another one shows it. */
    Optional<Form.Viewed> of(String view, RowType ruled, List<Relation> way, Asker asker) {
        RowType row = rowsOf(view, ruled);
        if (current.isEmpty()) {
            // No view shows it: a path is tried, and not what is wrong with the view at its end.
            return Optional.of(new Form.View(view, row));
        }
        Shown shown = new Shown(view, row);
        recursion.leads(current.element(), shown, way, asker);
        Form.Viewed again = underWay.get(shown);
        Optional<Form.Viewed> made = again == null ? resolve(view, row) : Optional.of(again);
        if (made.filter(this::isUnderWay).isPresent()) {
            sets.add(new Pending(made.get(), asker));
            return made;
        }
        return made.filter(known -> tellsApart(known, asker));
    }

    private boolean isUnderWay(Form.Viewed form) {
        return underWay.containsValue(form) || form.records().anyMatch(underWay::containsValue);
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

    private Optional<Form.Viewed> resolve(String view, RowType row) {
        Shown key = new Shown(view, row);
        Optional<Form.Viewed> known = resolved.get(key);
        if (known != null) {
            return known;
        }
        rules.orders.of(row);
        rules.fields.conditions(row); // Whether or not anyone looks into the virtual model itself.
        current.push(key);
        Optional<Form.Viewed> made = rules.schema
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

    private Optional<Form.Viewed> record(Shown key, ViewDescription view) {
        if (!rules.ids.areReadable(view, rules.entities.of(key.row()))) {
            return Optional.empty();
        }
        Form.View form = new Form.View(key.view(), key.row());
        underWay.put(key, form);
        return rules.components.parts(view, key.row(), "").map(form::with);
    }

    private Optional<Form.Viewed> several(Shown key, SealedDescription view) {
        Form.Sealed form = new Form.Sealed(key.view(), key.row());
        underWay.put(key, form);
        return rules.sealedViews.cases(view, key.row()).map(form::with);
    }

    /** Views are equal when what they show is; so a set of them has to show the id. */
    private boolean tellsApart(Form.Viewed form, Asker asker) {
        Container container = asker.shape().distinct();
        if (container != Container.SET && container != Container.SORTED_SET) {
            return true;
        }
        return form.records().filter(each -> !showsId(each, asker)).count() == 0;
    }

    private boolean showsId(Form.View form, Asker asker) {
        EntityDescription entity = rules.entities.of(form.row());
        boolean shown = form.showsId(entity);
        if (!shown) {
            String view = JavaType.simple(form.view());
            report(
                    Code.SET_WITHOUT_ID,
                    asker.place(),
                    asker.subject() + " is a set of `" + view + "`, which does not show the id",
                    List.of("Two rows that show the same would become one."),
                    Fix.component(view, IdComponents.of(entity)));
        }
        return shown;
    }

    private void wrongView(String view, String named, Meaning.Link link, Asker asker) {
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
                asker.place(),
                asker.subject() + " cannot be shown as `" + JavaType.simple(view) + "`",
                List.of(reason),
                sameEntity ? Fix.annotate(JavaType.simple(view), "@View(" + target.label() + ".class)") : null);
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
