package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Argument;
import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.Component;
import dev.lookahead.internal.schema.StaticMethod;
import dev.lookahead.internal.schema.ViewDescription;
import dev.lookahead.model.KeyedBy;
import dev.lookahead.model.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the components of a record mean: a path, a static method, a field or an attribute. */
final class ComponentRules {

    private final TypeRules types;
    private final PathRules paths;
    private final ShownRules shown;
    private final Guide guide;

    ComponentRules(TypeRules types, PathRules paths, ShownRules shown, Guide guide) {
        this.types = types;
        this.paths = paths;
        this.shown = shown;
        this.guide = guide;
    }

    /**
     * The parts of a record, or nothing where one is wrong.
     *
     * @param prefix the way to the embeddable that it shows, with a dot at its end; empty where it shows the row
     */
    Optional<List<Slot>> slots(ViewDescription view, RowType row, String prefix) {
        List<Slot> slots = new ArrayList<>();
        for (Component component : view.components()) {
            component(view, row, prefix, component).ifPresent(slots::add);
        }
        return slots.size() == view.components().size() ? Optional.of(slots) : Optional.empty();
    }

    private Optional<Slot> component(ViewDescription view, RowType row, String prefix, Component component) {
        List<StaticMethod> methods = view.methodsFor(component.name());
        String lookup = component.lookup();
        if (methods.size() > 1 || (lookup != null && !methods.isEmpty())) {
            ambiguous(view, component, methods, lookup);
            return Optional.empty();
        }
        UseSite useSite = useSite(view, row, prefix, component);
        Optional<Slot> slot = methods.isEmpty()
                ? paths.resolve(row, path(component, prefix), useSite)
                : mapped(view, row, prefix, component, methods.get(0));
        return slot.filter(found -> shown.isReadable(useSite));
    }

    private static String path(Component component, String prefix) {
        return prefix + (component.lookup() == null ? component.name() : component.lookup());
    }

    static UseSite useSite(ViewDescription view, RowType row, String prefix, Component component) {
        Place place = new Place(view.name(), component.name());
        String owner = view.simpleName();
        return new UseSite(
                place,
                component.lookup() == null ? place : place.at(Lookup.class, "value"),
                component.name(),
                path(component, prefix),
                component.type(),
                component.keyedBy(),
                owner,
                "`" + owner + "." + component.name() + "`",
                prefix.isEmpty() && row.elements() == null ? UseSite.Kind.COMPONENT : UseSite.Kind.PART,
                (path, type, keyedBy) -> Fix.change(
                        owner, Declarations.component(component.name(), without(prefix, path), type, keyedBy)));
    }

    private Optional<Slot> mapped(
            ViewDescription view, RowType row, String prefix, Component component, StaticMethod method) {
        if (!types.fits(method.type(), component.type())) {
            UseSite useSite = useSite(view, row, prefix, component);
            report(
                    Code.WRONG_TYPE,
                    useSite.place(),
                    useSite.subject() + " is declared as `" + component.type() + "`, and its static method" + " gives `"
                            + method.type() + "`",
                    List.of(),
                    method.type().name().equals("void") ? null : useSite.withType(method.type()));
            return Optional.empty();
        }
        if (component.keyedBy() != null) {
            UseSite useSite = useSite(view, row, prefix, component);
            report(
                    Code.BAD_KEY,
                    useSite.place().at(KeyedBy.class, "value"),
                    useSite.subject() + " is what its static method gives",
                    List.of("`@KeyedBy` says what a map of related rows or of embeddables is keyed by."),
                    useSite.withKey(null));
            return Optional.empty();
        }
        List<Argument> arguments = new ArrayList<>();
        for (StaticMethod.Parameter parameter : method.parameters()) {
            argument(view, row, prefix, method, parameter).ifPresent(arguments::add);
        }
        if (arguments.size() < method.parameters().size()) {
            return Optional.empty();
        }
        return Optional.of(new Slot(
                component.name(),
                component.type(),
                new Shape(Container.SINGLE, component.type()),
                new ValueSource.Mapped(view.name(), method, arguments),
                view.simpleName() + "." + component.name()));
    }

    private Optional<Argument> argument(
            ViewDescription view, RowType row, String prefix, StaticMethod method, StaticMethod.Parameter parameter) {
        if (parameter.context() != null) {
            return Optional.of(new Argument.FromContext(parameter.context(), parameter.type()));
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
        String known = parameter.name();
        String name = known == null ? path.substring(path.lastIndexOf('.') + 1) : known;
        Place named = place.parameter(name);
        UseSite useSite = new UseSite(
                named,
                parameter.lookup() == null ? named : named.at(Lookup.class, "value"),
                path,
                prefix + path,
                parameter.type(),
                parameter.keyedBy(),
                view.simpleName(),
                "the parameter `" + name + "` of `" + site + "`",
                UseSite.Kind.PARAMETER,
                (better, type, keyedBy) ->
                        Fix.change(site, Declarations.component(name, without(prefix, better), type, keyedBy)));
        return paths.resolve(row, prefix + path, useSite).map(Argument.Looked::new);
    }

    private static String without(String prefix, String path) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
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

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
