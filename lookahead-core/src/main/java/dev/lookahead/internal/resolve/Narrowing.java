package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.PathTree;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.InvalidQueryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out of a view what a query does not want to see. Where the same is left out of the same
 * view, the result is the same form, so that its rows are still made once.
 */
final class Narrowing {

    /** Components of a record that shows the row itself or an embeddable in it. */
    private record Owner(String name, List<Part> parts) {}

    private record Narrowed(Form.Viewed view, PathTree shown) {}

    private final Entities entities;
    private final List<String> problems = new ArrayList<>();
    private final Map<Narrowed, Form.Viewed> made = new HashMap<>();

    Narrowing(Entities entities) {
        this.entities = entities;
    }

    /** The view with these components alone. */
    Form.Viewed only(Form.Viewed view, Collection<String> paths) {
        Form.Viewed narrow = view(view, PathTree.of(paths.stream().sorted().toList()), "");
        if (!problems.isEmpty()) {
            throw new InvalidQueryException(String.join("\n", problems));
        }
        return narrow;
    }

    private Form.Viewed view(Form.Viewed view, PathTree shown, String way) {
        Narrowed key = new Narrowed(view, shown);
        Form.Viewed known = made.get(key);
        if (known == null) {
            known = view instanceof Form.Sealed several
                    ? several(several, shown, way)
                    : record((Form.View) view, shown, way);
            made.put(key, known);
        }
        return known;
    }

    private Form.View record(Form.View view, PathTree shown, String way) {
        Owner owner = new Owner(JavaType.simple(view.view()), view.parts());
        return new Form.View(view.view(), view.row(), parts(owner, shown, way));
    }

    /** A component need not be one of all the records. */
    private Form.Sealed several(Form.Sealed view, PathTree shown, String way) {
        return new Form.Sealed(view.view(), view.row())
                .with(oneOf(JavaType.simple(view.view()), view.cases(), shown, way));
    }

    private Source.OneOf oneOf(String owner, Source.OneOf several, PathTree shown, String way) {
        Set<String> names = new LinkedHashSet<>();
        several.records().forEach(record -> names.addAll(names(record)));
        known(owner, names, shown, way);
        List<Source.Related> cases = new ArrayList<>();
        for (Source.Related each : several.cases()) {
            Form.Viewed form = (Form.Viewed) each.form();
            Set<String> own =
                    form.records().flatMap(record -> names(record).stream()).collect(Collectors.toSet());
            cases.add(new Source.Related(each.relation(), view(form, shown.only(own), way)));
        }
        return new Source.OneOf(cases);
    }

    private static List<String> names(Form.View view) {
        return view.parts().stream().map(Part::name).toList();
    }

    private List<Part> parts(Owner owner, PathTree shown, String way) {
        known(owner.name(), owner.parts().stream().map(Part::name).toList(), shown, way);
        return owner.parts().stream()
                .map(part -> {
                    PathTree below = shown.branches().get(part.name());
                    return below == null
                            ? leftOut(part, way)
                            : below.isEnd() ? part : inside(part, below, way + part.name());
                })
                .toList();
    }

    private void known(String owner, Collection<String> names, PathTree shown, String way) {
        for (String name : shown.branches().keySet()) {
            if (!names.contains(name)) {
                problems.add("`" + name + "`, in only(\"" + way + name + "\"), is no component of `" + owner
                        + "`, which has `" + String.join("`, `", names) + "`." + new NearMiss(names).question(name));
            }
        }
    }

    private Part leftOut(Part part, String way) {
        if (part.type().isPrimitive()) {
            problems.add("`" + part.label() + "` is of type `" + part.type() + "`, which cannot be left out: add \""
                    + way + part.name() + "\" to only(…), or declare it as `"
                    + part.type().boxed() + "`.");
        }
        return new Part(part.name(), part.type(), Shape.of(part.type()), new Source.LeftOut(), part.label());
    }

    /** A component of which some of its own components are shown. */
    private Part inside(Part part, PathTree shown, String way) {
        if (part.source() instanceof Source.Nested nested) {
            Owner owner = new Owner(JavaType.simple(nested.record()), nested.parts());
            return part.from(nested.with(parts(owner, shown, way + ".")));
        }
        if (part.source() instanceof Source.Elements elements
                && elements.element().source() instanceof Source.Nested) {
            return part.from(elements.with(inside(elements.element(), shown, way)));
        }
        if (part.source() instanceof Source.OneOf several) {
            return part.from(oneOf(part.shape().element().simpleName(), several, shown, way + "."));
        }
        if (part.source() instanceof Source.Related references
                && references.form() instanceof Form.Single value
                && value.part().source() instanceof Source.OneOf) {
            return part.from(references.with(new Form.Single(inside(value.part(), shown, way))));
        }
        Optional<Form.Viewed> view =
                part.source() instanceof Source.Related related ? viewIn(related) : Optional.empty();
        if (view.isEmpty()) {
            String name = shown.branches().keySet().iterator().next();
            problems.add("`" + name + "`, in only(\"" + way + "." + name + "\"), leads nowhere: `" + part.label()
                    + "` is no view, and has no components.");
            return part;
        }
        Form.Viewed narrow = view(view.get(), shown, way + ".");
        tellsApart(part, view.get(), narrow, way);
        return part.from(with((Source.Related) part.source(), narrow));
    }

    /** The view at the end of a chain of relations. */
    private static Optional<Form.Viewed> viewIn(Source.Related related) {
        if (related.form() instanceof Form.Viewed view) {
            return Optional.of(view);
        }
        return related.form() instanceof Form.Single value && value.part().source() instanceof Source.Related next
                ? viewIn(next)
                : Optional.empty();
    }

    private static Source.Related with(Source.Related related, Form.Viewed narrow) {
        return related.form() instanceof Form.Single value && value.part().source() instanceof Source.Related next
                ? related.with(new Form.Single(value.part().from(with(next, narrow))))
                : related.with(narrow);
    }

    /** A set keeps one of several equal views, and what is left out may be all that differs. */
    private void tellsApart(Part part, Form.Viewed whole, Form.Viewed narrow, String way) {
        Iterator<Form.View> narrowed = narrow.records().iterator();
        whole.records().forEach(record -> tellsApart(part, record, narrowed.next(), way));
    }

    private void tellsApart(Part part, Form.View whole, Form.View narrow, String way) {
        String view = JavaType.simple(whole.view());
        EntityDescription entity = entities.of(whole.row());
        String id = entity.id().name();
        if (part.shape().distinct() == Container.SORTED_SET) {
            problems.add("`" + part.label() + "` is sorted by what `" + view
                    + "` shows, of which nothing can be left out: write \"" + way + "\" in only(…).");
        } else if (part.shape().distinct() == Container.SET && !narrow.showsId(entity)) {
            String shown = whole.parts().stream()
                    .filter(each -> Form.View.shows(each, id))
                    .map(Part::name)
                    .findFirst()
                    .orElse(id);
            problems.add("`" + part.label() + "` is a set of `" + view
                    + "`, which takes the id to tell its rows apart: add \"" + way + "." + shown + "\" to only(…).");
        }
    }
}
