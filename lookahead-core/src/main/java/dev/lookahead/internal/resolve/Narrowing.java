package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.PathTree;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.ExceptionFactory;
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
    private record Owner(String name, List<Slot> slots) {}

    private record Narrowed(ResultShape.Viewed view, PathTree shown) {}

    private final Entities entities;
    private final List<String> problems = new ArrayList<>();
    private final Map<Narrowed, ResultShape.Viewed> made = new HashMap<>();

    Narrowing(Entities entities) {
        this.entities = entities;
    }

    /** The view with these components alone. */
    ResultShape.Viewed only(ResultShape.Viewed view, Collection<String> paths) {
        ResultShape.Viewed narrow =
                view(view, PathTree.of(paths.stream().sorted().toList()), "");
        if (!problems.isEmpty()) {
            throw ExceptionFactory.invalidQuery(String.join("\n", problems));
        }
        return narrow;
    }

    private ResultShape.Viewed view(ResultShape.Viewed view, PathTree shown, String way) {
        Narrowed key = new Narrowed(view, shown);
        ResultShape.Viewed known = made.get(key);
        if (known == null) {
            known = view instanceof ResultShape.Sealed several
                    ? several(several, shown, way)
                    : record((ResultShape.View) view, shown, way);
            made.put(key, known);
        }
        return known;
    }

    private ResultShape.View record(ResultShape.View view, PathTree shown, String way) {
        Owner owner = new Owner(JavaType.simple(view.view()), view.slots());
        return new ResultShape.View(view.view(), view.row(), slots(owner, shown, way));
    }

    /** A component need not be one of all the records. */
    private ResultShape.Sealed several(ResultShape.Sealed view, PathTree shown, String way) {
        return new ResultShape.Sealed(view.view(), view.row())
                .with(oneOf(JavaType.simple(view.view()), view.cases(), shown, way));
    }

    private ValueSource.OneOf oneOf(String owner, ValueSource.OneOf several, PathTree shown, String way) {
        Set<String> names = new LinkedHashSet<>();
        several.records().forEach(record -> names.addAll(names(record)));
        known(owner, names, shown, way);
        List<ValueSource.Related> cases = new ArrayList<>();
        for (ValueSource.Related each : several.cases()) {
            ResultShape.Viewed result = (ResultShape.Viewed) each.result();
            Set<String> own =
                    result.records().flatMap(record -> names(record).stream()).collect(Collectors.toSet());
            cases.add(new ValueSource.Related(each.relation(), view(result, shown.only(own), way)));
        }
        return new ValueSource.OneOf(cases);
    }

    private static List<String> names(ResultShape.View view) {
        return view.slots().stream().map(Slot::name).toList();
    }

    private List<Slot> slots(Owner owner, PathTree shown, String way) {
        known(owner.name(), owner.slots().stream().map(Slot::name).toList(), shown, way);
        return owner.slots().stream()
                .map(slot -> {
                    PathTree below = shown.branches().get(slot.name());
                    return below == null
                            ? leftOut(slot, way)
                            : below.isEnd() ? slot : inside(slot, below, way + slot.name());
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

    private Slot leftOut(Slot slot, String way) {
        if (slot.type().isPrimitive()) {
            problems.add("`" + slot.label() + "` is of type `" + slot.type() + "`, which cannot be left out: add \""
                    + way + slot.name() + "\" to only(…), or declare it as `"
                    + slot.type().boxed() + "`.");
        }
        return new Slot(slot.name(), slot.type(), Shape.of(slot.type()), new ValueSource.LeftOut(), slot.label());
    }

    /** A component of which some of its own components are shown. */
    private Slot inside(Slot slot, PathTree shown, String way) {
        if (slot.source() instanceof ValueSource.Nested nested) {
            Owner owner = new Owner(JavaType.simple(nested.record()), nested.slots());
            return slot.from(nested.with(slots(owner, shown, way + ".")));
        }
        if (slot.source() instanceof ValueSource.Elements elements
                && elements.element().source() instanceof ValueSource.Nested) {
            return slot.from(elements.with(inside(elements.element(), shown, way)));
        }
        if (slot.source() instanceof ValueSource.OneOf several) {
            return slot.from(oneOf(slot.shape().element().simpleName(), several, shown, way + "."));
        }
        if (slot.source() instanceof ValueSource.Related references
                && references.result() instanceof ResultShape.Single value
                && value.slot().source() instanceof ValueSource.OneOf) {
            return slot.from(references.with(new ResultShape.Single(inside(value.slot(), shown, way))));
        }
        Optional<ResultShape.Viewed> view =
                slot.source() instanceof ValueSource.Related related ? viewIn(related) : Optional.empty();
        if (view.isEmpty()) {
            String name = shown.branches().keySet().iterator().next();
            problems.add("`" + name + "`, in only(\"" + way + "." + name + "\"), leads nowhere: `" + slot.label()
                    + "` is no view, and has no components.");
            return slot;
        }
        ResultShape.Viewed narrow = view(view.get(), shown, way + ".");
        tellsApart(slot, view.get(), narrow, way);
        return slot.from(with((ValueSource.Related) slot.source(), narrow));
    }

    /** The view at the end of a chain of relations. */
    private static Optional<ResultShape.Viewed> viewIn(ValueSource.Related related) {
        if (related.result() instanceof ResultShape.Viewed view) {
            return Optional.of(view);
        }
        return related.result() instanceof ResultShape.Single value
                        && value.slot().source() instanceof ValueSource.Related next
                ? viewIn(next)
                : Optional.empty();
    }

    private static ValueSource.Related with(ValueSource.Related related, ResultShape.Viewed narrow) {
        return related.result() instanceof ResultShape.Single value
                        && value.slot().source() instanceof ValueSource.Related next
                ? related.with(new ResultShape.Single(value.slot().from(with(next, narrow))))
                : related.with(narrow);
    }

    /** A set keeps one of several equal views, and what is left out may be all that differs. */
    private void tellsApart(Slot slot, ResultShape.Viewed whole, ResultShape.Viewed narrow, String way) {
        Iterator<ResultShape.View> narrowed = narrow.records().iterator();
        whole.records().forEach(record -> tellsApart(slot, record, narrowed.next(), way));
    }

    private void tellsApart(Slot slot, ResultShape.View whole, ResultShape.View narrow, String way) {
        String view = JavaType.simple(whole.view());
        EntityDescription entity = entities.of(whole.row());
        String id = entity.id().name();
        if (slot.shape().distinct() == Container.SORTED_SET) {
            problems.add("`" + slot.label() + "` is sorted by what `" + view
                    + "` shows, of which nothing can be left out: write \"" + way + "\" in only(…).");
        } else if (slot.shape().distinct() == Container.SET && !narrow.showsId(entity)) {
            String shown = whole.slots().stream()
                    .filter(each -> each.source().shows(id))
                    .map(Slot::name)
                    .findFirst()
                    .orElse(id);
            problems.add("`" + slot.label() + "` is a set of `" + view
                    + "`, which takes the id to tell its rows apart: add \"" + way + "." + shown + "\" to only(…).");
        }
    }
}
