package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.Component;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.StaticMethod;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the components of a view mean, in the order of the rules. */
final class ViewRules {

    private record Key(String view, RowType row) {}

    private final Rules rules;
    private final Map<Key, Optional<Form.View>> resolved = new HashMap<>();
    private final Set<Key> underWay = new LinkedHashSet<>();

    ViewRules(Rules rules) {
        this.rules = rules;
    }

    /** A view at the root, read as it says itself. */
    Optional<Form.View> root(ViewDescription view) {
        return boundTo(view).flatMap(row -> resolve(view, row));
    }

    /** The kind of row that a view names. */
    Optional<RowType> boundTo(ViewDescription view) {
        Optional<ModelDescription> model =
                rules.schema.virtualModel(view.boundTo()).value();
        String entity = model.map(ModelDescription::entity).orElse(view.boundTo());
        if (rules.schema.entity(entity).value().isPresent()) {
            return Optional.of(
                    new RowType(entity, model.map(ModelDescription::name).orElse(null)));
        }
        rules.guide.report(new Mistake(
                Code.UNKNOWN_TARGET,
                new Place(view.name(), null),
                "`" + view.simpleName() + "` is a view of `" + JavaType.simple(view.boundTo())
                        + "`, which is neither an entity nor a virtual model of one",
                List.of("This persistence unit does not map `" + JavaType.simple(entity) + "`."),
                null));
        return Optional.empty();
    }

    /** A view below an edge, whose rules hold. */
    Optional<Form> under(String viewName, Meaning.Link link, Asker asker) {
        ViewDescription view = rules.schema.view(viewName).value().orElseThrow();
        Optional<RowType> row = ruling(view, link.target());
        if (row.isEmpty()) {
            wrongView(view, link, asker);
            return Optional.empty();
        }
        if (underWay.contains(new Key(viewName, row.get()))) {
            recursion(view, asker);
            return Optional.empty();
        }
        Optional<Form.View> form = resolve(view, row.get());
        if (form.isPresent() && !tellsApart(form.get(), asker)) {
            return Optional.empty();
        }
        return form.map(Form.class::cast);
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
                    new RowType(entity.name(), own.map(ModelDescription::name).orElse(null)));
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
        Key key = new Key(view.name(), row);
        Optional<Form.View> known = resolved.get(key);
        if (known != null) {
            return known;
        }
        underWay.add(key);
        List<Part> parts = new ArrayList<>();
        for (Component component : view.components()) {
            component(view, row, component).ifPresent(parts::add);
        }
        underWay.remove(key);
        Optional<Form.View> form = parts.size() == view.components().size()
                ? Optional.of(new Form.View(view.name(), row, parts))
                : Optional.empty();
        resolved.put(key, form);
        return form;
    }

    private Optional<Part> component(ViewDescription view, RowType row, Component component) {
        List<StaticMethod> methods = view.methodsFor(component.name());
        String lookup = component.lookup();
        if (methods.size() > 1 || (lookup != null && !methods.isEmpty())) {
            ambiguous(view, component, methods, lookup);
            return Optional.empty();
        }
        if (!methods.isEmpty()) {
            return mapped(view, row, component, methods.get(0));
        }
        Asker asker = asker(view, component);
        return rules.paths.resolve(row, lookup == null ? component.name() : lookup, asker);
    }

    private static Asker asker(ViewDescription view, Component component) {
        return new Asker(
                new Place(view.name(), component.name()),
                component.name(),
                component.type(),
                view.simpleName(),
                "`" + view.simpleName() + "." + component.name() + "`",
                true,
                (path, type) -> Fix.change(view.simpleName(), Declarations.component(component, path, type)));
    }

    private Optional<Part> mapped(ViewDescription view, RowType row, Component component, StaticMethod method) {
        if (!rules.types.fits(method.type(), component.type())) {
            Asker asker = asker(view, component);
            report(
                    Code.WRONG_TYPE,
                    asker.place(),
                    asker.subject() + " is declared as `" + component.type() + "`, and its static method" + " gives `"
                            + method.type() + "`",
                    List.of(),
                    asker.rewrite().apply(component.name(), method.type()));
            return Optional.empty();
        }
        List<Source.Argument> arguments = new ArrayList<>();
        for (StaticMethod.Parameter parameter : method.parameters()) {
            argument(view, row, method, parameter).ifPresent(arguments::add);
        }
        if (arguments.size() < method.parameters().size()) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                component.name(),
                component.type(),
                new Shape(Container.SINGLE, component.type()),
                new Source.Mapped(view.name(), method, arguments),
                view.simpleName() + "." + component.name()));
    }

    private Optional<Source.Argument> argument(
            ViewDescription view, RowType row, StaticMethod method, StaticMethod.Parameter parameter) {
        if (parameter.context() != null) {
            return Optional.of(new Source.Argument.FromContext(parameter.context(), parameter.type()));
        }
        String path = parameter.lookup() != null ? parameter.lookup() : parameter.name();
        Place place = new Place(view.name(), method.name());
        String site = view.simpleName() + "." + method.name();
        if (path == null) {
            report(
                    Code.LOST_NAMES,
                    place,
                    "the parameters of `" + view.simpleName() + "." + method.head() + "` have lost their names",
                    List.of("They are what the method looks up. Compile with the option `-parameters`, or name"
                            + " each with `@Lookup`."),
                    null);
            return Optional.empty();
        }
        Asker asker = new Asker(
                place,
                path,
                parameter.type(),
                view.simpleName(),
                "the parameter `" + path + "` of `" + site + "`",
                false,
                (better, type) -> Fix.change(site, Declarations.parameter(path, better, type)));
        return rules.paths.resolve(row, path, asker).map(Source.Argument.Looked::new);
    }

    /** The record of an embeddable: each component is an attribute of it. */
    Optional<Source> nested(String record, Meaning.Inside inside, Asker asker) {
        ViewDescription description = rules.schema.record(record).value().orElseThrow();
        return rules.embeddables.nested(description, inside, asker);
    }

    /** Views are equal when what they show is; so a set of them has to show the id. */
    private boolean tellsApart(Form.View form, Asker asker) {
        Container container = asker.shape().container();
        if (container != Container.SET && container != Container.SORTED_SET) {
            return true;
        }
        EntityDescription entity = rules.entities.of(form.row());
        String id = entity.id().name();
        boolean shown = form.parts().stream()
                .anyMatch(part -> part.source() instanceof Source.Value value
                        && value.path().equals(id));
        if (container == Container.SORTED_SET
                && !rules.schema.comparable(asker.shape().element())) {
            report(
                    Code.WRONG_TYPE,
                    asker.place(),
                    asker.subject() + " is sorted, and `" + asker.shape().element() + "` is not `Comparable`",
                    List.of(),
                    null);
            return false;
        }
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

    private void ambiguous(
            ViewDescription view, Component component, List<StaticMethod> methods, @Nullable String lookup) {
        List<String> candidates = new ArrayList<>();
        if (lookup != null) {
            candidates.add("`@Lookup(\"" + lookup + "\")`");
        }
        methods.forEach(method -> candidates.add("the static method `" + method.head() + "`"));
        report(
                Code.AMBIGUOUS,
                new Place(view.name(), component.name()),
                "`" + view.simpleName() + "." + component.name() + "` could be more than one thing",
                List.of("There are " + String.join(" and ", candidates) + "; one of them has to go."),
                null);
    }

    private void recursion(ViewDescription view, Asker asker) {
        report(
                Code.RECURSION,
                asker.place(),
                asker.subject() + " leads back to `" + view.simpleName() + "`, without an end",
                List.of("Show a smaller view there, or the ids."),
                null);
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
