package dev.lookahead.internal.rows;

import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.key.EntityIds;
import dev.lookahead.internal.plan.Step;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Related rows by the ids that a loader gave for each owner, in the order that it gave them in. Confined to one query. */
public final class GivenRows implements StepRun {

    private final Step.Rows step;
    private final EntityIds ids;
    private final Tables tables;
    private final RowTable table;
    private final Arrivals arrivals;
    private final List<List<Object>> given = new ArrayList<>();
    private final Set<Object> asked;

    /**
     * Rows of a step.
     *
     * @param values what was given for each owner: an id or an entity, or several
     */
    public GivenRows(Step.Rows step, EntityIds ids, Tables tables, Arrivals arrivals, @Nullable Object[] values) {
        this.step = step;
        this.ids = ids;
        this.tables = tables;
        this.table = tables.of(step.target());
        this.arrivals = arrivals;
        this.asked = missing(values);
    }

    @Override
    public Step step() {
        return step;
    }

    /** The ids of rows that are not here. */
    private Set<Object> missing(@Nullable Object[] values) {
        Map<Object, Object> missing = new LinkedHashMap<>();
        for (Object value : values) {
            List<Object> of = ids(value);
            given.add(of);
            of.stream()
                    .filter(id -> !tables.has(step.target(), id))
                    .forEach(id -> missing.putIfAbsent(DatabaseEquality.normal(id), id));
        }
        return new LinkedHashSet<>(missing.values());
    }

    private List<Object> ids(@Nullable Object value) {
        Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        Collection<?> all = present instanceof Collection<?> several ? several : Arrays.asList(present);
        List<Object> found = new ArrayList<>();
        for (Object each : all) {
            Object id = each == null ? null : ids.ofAny(each);
            if (id != null) {
                found.add(id);
            }
        }
        return found;
    }

    @Override
    public Object[] keys(Class<?> type) {
        return asked.toArray((Object[]) Array.newInstance(type, 0));
    }

    /** Takes the rows in that were read. What has no row is absent. */
    @Override
    public void arrive(List<Object[]> block) {
        table.expect(block.size());
        block.forEach(row -> tables.arrive(step.target(), row, 0, false));
        List<Object> without =
                asked.stream().filter(id -> table.find(id) == RowTable.NONE).toList();
        table.learn(without, block.size() > asked.size() - without.size());
        arrivals.put(step, chains());
    }

    private Arrival.Chains chains() {
        int owners = tables.of(step.owner()).size();
        int[] heads = new int[owners];
        Arrays.fill(heads, Arrival.Chains.END);
        int size = given.stream().mapToInt(List::size).sum();
        int[] children = new int[size];
        int[] next = new int[size];
        int at = 0;
        for (int owner = 0; owner < given.size(); owner++) {
            int last = Arrival.Chains.END;
            for (Object id : given.get(owner)) {
                int number = table.find(id);
                if (number != RowTable.NONE) {
                    children[at] = number;
                    next[at] = Arrival.Chains.END;
                    if (last == Arrival.Chains.END) {
                        heads[owner] = at;
                    } else {
                        next[last] = at;
                    }
                    last = at++;
                }
            }
        }
        return new Arrival.Chains(List.of(), children, heads, next);
    }
}
