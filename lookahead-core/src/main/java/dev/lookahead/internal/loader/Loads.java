package dev.lookahead.internal.loader;

import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.RowTable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The calls of loaders in one run. A loader is called once, when the rows of all who want its values are here: one
 * that is asynchronous at once, the others when all statements have been sent; and then those that have started are
 * waited for.
 */
public final class Loads {

    private final Function<Step.Load, LoaderGroup> groups;
    private final Function<Node, RowTable> tables;
    private final Function<LoaderGroup, LoaderContext> contexts;
    private final Map<LoaderGroup, Integer> arrived = new HashMap<>();
    private final Queue<Asked> toCall = new ArrayDeque<>();
    private final Queue<Asked> toAwait = new ArrayDeque<>();

    public Loads(
            Function<Step.Load, LoaderGroup> groups,
            Function<Node, RowTable> tables,
            Function<LoaderGroup, LoaderContext> contexts) {
        this.groups = groups;
        this.tables = tables;
        this.contexts = contexts;
    }

    /** Values that were asked for, and the keys of the rows that want them. */
    private record Asked(Loading values, Map<Step.Load, List<@Nullable Object>> keys) {}

    /** Takes note that the rows of a step are here. */
    public void ready(Step.Load step) {
        LoaderGroup group = groups.apply(step);
        if (arrived.merge(group, 1, Integer::sum) == group.keys().size()) {
            ask(group);
        }
    }

    private void ask(LoaderGroup group) {
        Map<Step.Load, List<@Nullable Object>> keys = new LinkedHashMap<>();
        group.keys().forEach((step, reader) -> keys.put(step, reader.of(tables.apply(step.owner()))));
        Set<Object> distinct = new LinkedHashSet<>();
        keys.values().forEach(each -> each.stream().filter(Objects::nonNull).forEach(distinct::add));
        if (!distinct.isEmpty()) {
            Loading values = group.call().ask(distinct, contexts.apply(group));
            (group.call().isAsynchronous() ? toAwait : toCall).add(new Asked(values, keys));
        }
    }

    /** Gives the values of each step, when everything else has been read. */
    public void finish(BiConsumer<Step.Load, Arrival.Loaded> arrivals) {
        toCall.forEach(asked -> spread(asked, arrivals));
        toAwait.forEach(asked -> spread(asked, arrivals));
    }

    /** The values of a step, by the numbers of its rows, before everything else has been read; nothing without keys. */
    public @Nullable Object[] now(Step.Load step) {
        for (Queue<Asked> queue : List.of(toCall, toAwait)) {
            for (Asked asked : queue) {
                List<@Nullable Object> keys = asked.keys().get(step);
                if (keys != null) {
                    LoadedValues values = asked.values().get();
                    queue.remove(asked); // A loader is called once.
                    return loaded(keys, values).values();
                }
            }
        }
        return new Object[0];
    }

    /** Nobody wants the values any more that have not come. */
    public void cancel() {
        toAwait.forEach(asked -> asked.values().cancel());
    }

    private static void spread(Asked asked, BiConsumer<Step.Load, Arrival.Loaded> arrivals) {
        LoadedValues values = asked.values().get();
        asked.keys().forEach((step, keys) -> arrivals.accept(step, loaded(keys, values)));
    }

    private static Arrival.Loaded loaded(List<@Nullable Object> keys, LoadedValues values) {
        @Nullable Object[] spread = new Object[keys.size()];
        for (int i = 0; i < spread.length; i++) {
            Object key = keys.get(i);
            spread[i] = key == null ? null : values.of(key);
        }
        return new Arrival.Loaded(spread);
    }
}
