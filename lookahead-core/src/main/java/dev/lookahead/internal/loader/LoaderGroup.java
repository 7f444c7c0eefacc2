package dev.lookahead.internal.loader;

import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.ClassFinder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a plan that one call of a loader serves, however many ways lead to their rows. */
public final class LoaderGroup {

    private final LoaderCall call;
    private final Map<Step.Load, LoaderKeys> keys = new LinkedHashMap<>();

    private LoaderGroup(List<Step.Load> steps, Loaders loaders, ClassFinder classes) {
        this.call = new LoaderCall(steps.get(0).use(), loaders, classes);
        steps.forEach(step -> keys.put(step, new LoaderKeys(step, classes)));
    }

    /** The groups of the steps that load something. */
    public static List<LoaderGroup> of(List<Step.Load> steps, Loaders loaders, ClassFinder classes) {
        List<List<Step.Load>> together = new ArrayList<>();
        for (Step.Load step : steps) {
            together.stream()
                    .filter(others -> !givesIds(step) && isServedWith(others.get(0), step))
                    .findFirst()
                    .orElseGet(() -> another(together))
                    .add(step);
        }
        return together.stream()
                .map(group -> new LoaderGroup(group, loaders, classes))
                .toList();
    }

    /** Whether rows are read by what it gives, which cannot wait for whoever comes later. */
    private static boolean givesIds(Step.Load step) {
        return step.owner().steps().stream()
                .anyMatch(
                        each -> each.askedByLoader().filter(step.use()::equals).isPresent());
    }

    private static boolean isServedWith(Step.Load one, Step.Load other) {
        return one.unit().equals(other.unit()) && one.use().sharesCallWith(other.use());
    }

    private static List<Step.Load> another(List<List<Step.Load>> together) {
        List<Step.Load> group = new ArrayList<>();
        together.add(group);
        return group;
    }

    public LoaderUse use() {
        return first().use();
    }

    /** The persistence unit of the rows that it loads for. */
    public String unit() {
        return first().unit();
    }

    private Step.Load first() {
        return keys.keySet().iterator().next();
    }

    public LoaderCall call() {
        return call;
    }

    /** How each step reads its keys. */
    public Map<Step.Load, LoaderKeys> keys() {
        return keys;
    }
}
