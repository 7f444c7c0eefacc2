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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out of a view what a query does not want to see. Where the same is left out of the same
 * view, the result is the same shape, so that its rows are still made once.
 */
final class Narrowing {

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

    ResultShape.Viewed view(ResultShape.Viewed view, PathTree shown, String prefix) {
        Narrowed key = new Narrowed(view, shown);
        ResultShape.Viewed known = made.get(key);
        if (known == null) {
            known = view.accept(new Views(shown, prefix));
            made.put(key, known);
        }
        return known;
    }

    private final class Views implements ResultShape.Viewed.Visitor<ResultShape.Viewed> {

        private final PathTree shown;
        private final String prefix;

        Views(PathTree shown, String prefix) {
            this.shown = shown;
            this.prefix = prefix;
        }

        @Override
        public ResultShape.Viewed view(ResultShape.View view) {
            String owner = JavaType.simple(view.view());
            return new ResultShape.View(view.view(), view.row(), slots(owner, view.slots(), shown, prefix));
        }

        /** A component need not be one of all the records. */
        @Override
        public ResultShape.Viewed sealedView(ResultShape.Sealed view) {
            return new ResultShape.Sealed(view.view(), view.row())
                    .with(oneOf(JavaType.simple(view.view()), view.cases(), shown, prefix));
        }
    }

    ValueSource.OneOf oneOf(String owner, ValueSource.OneOf several, PathTree shown, String prefix) {
        Set<String> names = new LinkedHashSet<>();
        several.records().forEach(record -> names.addAll(names(record)));
        known(owner, names, shown, prefix);
        List<ValueSource.Related> cases = new ArrayList<>();
        for (ValueSource.Related each : several.cases()) {
            Set<String> own = each.result()
                    .records()
                    .flatMap(record -> names(record).stream())
                    .collect(Collectors.toSet());
            cases.add(each.with(each.result().accept(new Cases(shown.only(own), prefix))));
        }
        return new ValueSource.OneOf(cases);
    }

    private final class Cases implements ResultShape.Visitor<ResultShape> {

        private final PathTree shown;
        private final String prefix;

        Cases(PathTree shown, String prefix) {
            this.shown = shown;
            this.prefix = prefix;
        }

        @Override
        public ResultShape view(ResultShape.View view) {
            return Narrowing.this.view(view, shown, prefix);
        }

        @Override
        public ResultShape sealedView(ResultShape.Sealed view) {
            return Narrowing.this.view(view, shown, prefix);
        }

        @Override
        public ResultShape model(ResultShape.Model model) {
            return model;
        }

        @Override
        public ResultShape single(ResultShape.Single single) {
            return single;
        }
    }

    private static List<String> names(ResultShape.View view) {
        return view.slots().stream().map(Slot::name).toList();
    }

    /** Components of a record that shows the row itself or an embeddable in it. */
    List<Slot> slots(String owner, List<Slot> all, PathTree shown, String prefix) {
        known(owner, all.stream().map(Slot::name).toList(), shown, prefix);
        return all.stream()
                .map(slot -> {
                    PathTree below = shown.branches().get(slot.name());
                    return below == null
                            ? leftOut(slot, prefix)
                            : below.isEnd() ? slot : inside(slot, below, prefix + slot.name());
                })
                .toList();
    }

    private void known(String owner, Collection<String> names, PathTree shown, String prefix) {
        for (String name : shown.branches().keySet()) {
            if (!names.contains(name)) {
                problems.add("`" + name + "`, in only(\"" + prefix + name + "\"), is not a component of `" + owner
                        + "`, which has `" + String.join("`, `", names) + "`." + new NearMiss(names).question(name));
            }
        }
    }

    private Slot leftOut(Slot slot, String prefix) {
        if (slot.type().isPrimitive()) {
            problems.add("`" + slot.label() + "` is of type `" + slot.type() + "`, so it cannot be left out: add \""
                    + prefix + slot.name() + "\" to only(…), or declare it as `"
                    + slot.type().boxed() + "`.");
        }
        return new Slot(slot.name(), slot.type(), Shape.of(slot.type()), new ValueSource.LeftOut(), slot.label());
    }

    /** A component of which some of its own components are shown. */
    private Slot inside(Slot slot, PathTree shown, String path) {
        return slot.source().accept(new ComponentNarrowing(this, slot, slot, shown, path));
    }

    /** Reports that a component has none of its own. */
    void leadsNowhere(Slot slot, PathTree shown, String path) {
        String name = shown.branches().keySet().iterator().next();
        problems.add("`" + name + "`, in only(\"" + path + "." + name + "\"), cannot be followed: `" + slot.label()
                + "` is not a view, so it has no components.");
    }

    /** A set keeps one of several equal views, and what is left out may be all that differs. */
    void tellsApart(Slot slot, ResultShape.Viewed whole, ResultShape.Viewed narrow, String path) {
        Iterator<ResultShape.View> narrowed = narrow.records().iterator();
        whole.records().forEach(record -> tellsApart(slot, record, narrowed.next(), path));
    }

    private void tellsApart(Slot slot, ResultShape.View whole, ResultShape.View narrow, String path) {
        String view = JavaType.simple(whole.view());
        EntityDescription entity = entities.of(whole.row());
        String id = entity.id().name();
        if (slot.shape().distinct() == Container.SORTED_SET) {
            problems.add("`" + slot.label() + "` is sorted by the values that `" + view
                    + "` shows, so none of them can be left out: write \"" + path + "\" in only(…).");
        } else if (slot.shape().distinct() == Container.SET && !narrow.showsId(entity)) {
            String shown = whole.slots().stream()
                    .filter(each -> each.source().shows(id))
                    .map(Slot::name)
                    .findFirst()
                    .orElse(id);
            problems.add("`" + slot.label() + "` is a set of `" + view
                    + "`, which needs the id to tell its rows apart: add \"" + path + "." + shown + "\" to only(…).");
        }
    }
}
