package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.lookup.RecursionRules.Shown;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
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
import org.jspecify.annotations.Nullable;

/** Which rules hold for a view, at the root and below an edge. */
final class ViewRules {

    /** A set of a view that is not known yet. */
    private record Pending(Form.View form, Asker asker) {}

    private final Rules rules;
    private final Map<Shown, Optional<Form.View>> resolved = new HashMap<>();
    private final Map<Shown, Form.View> underWay = new LinkedHashMap<>();
    private final Deque<Shown> current = new ArrayDeque<>();
    private final List<Pending> sets = new ArrayList<>();
    private final RecursionRules recursion;

    ViewRules(Rules rules) {
        this.rules = rules;
        this.recursion = new RecursionRules(rules);
    }

    /** A view at the root, read as it says itself. */
    Optional<Form.View> root(ViewDescription view) {
        Optional<Form.View> form = boundTo(view).flatMap(row -> resolve(view, row));
        sets.forEach(set -> tellsApart(set.form(), set.asker()));
        sets.clear();
        recursion.check();
        return form;
    }

    /** The kind of row that a view names. */
    Optional<RowType> boundTo(ViewDescription view) {
        Answer<ModelDescription> bound = rules.schema.virtualModel(view.boundTo());
        Optional<ModelDescription> model = bound.value();
        String entity = model.map(ModelDescription::entity).orElse(view.boundTo());
        Answer<EntityDescription> mapped = rules.entities.anywhere(entity);
        if (bound.isUnknown() || mapped.isUnknown()) {
            return Optional.empty();
        }
        if (mapped.value().isPresent()) {
            return Optional.of(RowType.of(
                    mapped.value().get(), model.map(ModelDescription::name).orElse(null)));
        }
        rules.guide.report(new Mistake(
                Code.UNKNOWN_TARGET,
                new Place(view.name(), null).at(View.class, "value"),
                "`" + view.simpleName() + "` is a view of `" + JavaType.simple(view.boundTo())
                        + "`, which is neither an entity nor a virtual model of one",
                List.of("This persistence unit does not map `" + JavaType.simple(entity) + "`."),
                null));
        return Optional.empty();
    }

    /**
     * A view below an edge, whose rules hold.
     *
     * @param way all relations that lead there from the view that shows it
     */
    Optional<Form.View> under(String viewName, Meaning.Link link, List<Relation> way, Asker asker) {
        ViewDescription view = rules.schema.view(viewName).value().orElseThrow();
        if (rules.schema.virtualModel(view.boundTo()).isUnknown()) {
            return Optional.empty();
        }
        Optional<RowType> row = ruling(view, link.target());
        if (row.isEmpty()) {
            wrongView(view, link, asker);
            return Optional.empty();
        }
        Shown shown = new Shown(viewName, row.get());
        recursion.leads(current.element(), shown, way, asker);
        Form.View again = underWay.get(shown);
        if (again != null) {
            sets.add(new Pending(again, asker));
            return Optional.of(again);
        }
        return resolve(view, row.get()).filter(known -> tellsApart(known, asker));
    }

    /**
     * The rules that hold for a view below an edge: those of the virtual model that the edge names;
     * where it names none, the view's own.
     */
    private Optional<RowType> ruling(ViewDescription view, RowType target) {
        EntityDescription entity = rules.entities.of(target);
        Optional<ModelDescription> own =
                rules.schema.virtualModel(view.boundTo()).value();
        String shown = own.map(ModelDescription::entity).orElse(view.boundTo());
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

    private Optional<Form.View> resolve(ViewDescription view, RowType row) {
        Shown key = new Shown(view.name(), row);
        Optional<Form.View> known = resolved.get(key);
        if (known != null) {
            return known;
        }
        rules.fields.conditions(row); // Whether or not anyone looks into the virtual model itself.
        Form.View form = new Form.View(view.name(), row);
        underWay.put(key, form);
        current.push(key);
        Optional<Form.View> made = rules.components.parts(view, row, "").map(form::with);
        current.pop();
        underWay.remove(key);
        resolved.put(key, made);
        return made;
    }

    /**
     * The record of an embeddable: its components are looked up inside that.
     *
     * @param path the way to it, empty where the row is itself one, as the element of a collection
     */
    Optional<Source> nested(String record, RowType row, String path) {
        ViewDescription description = rules.schema.record(record).value().orElseThrow();
        String prefix = path.isEmpty() ? "" : path + ".";
        return rules.components.parts(description, row, prefix).map(parts -> new Source.Nested(record, parts));
    }

    /** Views are equal when what they show is; so a set of them has to show the id. */
    private boolean tellsApart(Form.View form, Asker asker) {
        Container container = asker.shape().distinct();
        if (container != Container.SET && container != Container.SORTED_SET) {
            return true;
        }
        EntityDescription entity = rules.entities.of(form.row());
        String id = entity.id().name();
        boolean shown = form.shows(id);
        if (!shown) {
            String view = JavaType.simple(form.view());
            report(
                    Code.SET_WITHOUT_ID,
                    asker.place(),
                    asker.subject() + " is a set of `" + view + "`, which does not show the id",
                    List.of("Two rows that show the same would become one."),
                    Fix.component(view, entity.id().type() + " " + id));
        }
        return shown;
    }

    private void wrongView(ViewDescription view, Meaning.Link link, Asker asker) {
        RowType target = link.target();
        EntityDescription entity = rules.entities.of(target);
        String shown = rules.schema
                .virtualModel(view.boundTo())
                .value()
                .map(ModelDescription::entity)
                .orElse(view.boundTo());
        boolean sameEntity = shown.equals(entity.name()) || entity.parents().contains(shown);
        String reason = sameEntity
                ? "`" + link.chain().get(0).label() + "` is read under `" + target.label() + "`, and `"
                        + view.simpleName() + "` is a view of `" + JavaType.simple(view.boundTo()) + "`."
                : "`" + link.chain().get(0).label() + "` leads to `" + entity.simpleName() + "`, and `"
                        + view.simpleName() + "` is a view of `" + JavaType.simple(shown) + "`.";
        report(
                Code.WRONG_VIEW,
                asker.place(),
                asker.subject() + " cannot be shown as `" + view.simpleName() + "`",
                List.of(reason),
                sameEntity ? Fix.annotate(view.simpleName(), "@View(" + target.label() + ".class)") : null);
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
