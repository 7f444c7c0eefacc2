package dev.lookahead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query was told so far. Each change makes another one. */
record QueryState(
        List<String> where,
        List<String> orderBy,
        List<String> sort,
        Map<String, @Nullable Object> parameters,
        @Nullable List<Object> ids,
        @Nullable Integer limit,
        @Nullable Integer offset,
        List<CriteriaCondition<?>> criteria) {

    static final QueryState EMPTY =
            new QueryState(List.of(), List.of(), List.of(), Map.of(), null, null, null, List.of());

    QueryState where(String hql) {
        return new QueryState(with(where, hql), orderBy, sort, parameters, ids, limit, offset, criteria);
    }

    QueryState where(CriteriaCondition<?> condition) {
        return new QueryState(where, orderBy, sort, parameters, ids, limit, offset, with(criteria, condition));
    }

    QueryState orderBy(String hql) {
        return new QueryState(where, with(orderBy, hql), sort, parameters, ids, limit, offset, criteria);
    }

    QueryState sort(List<String> keys) {
        List<String> all = new ArrayList<>(sort);
        all.addAll(keys);
        return new QueryState(where, orderBy, all, parameters, ids, limit, offset, criteria);
    }

    QueryState parameter(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        Map<String, @Nullable Object> fixed = Collections.unmodifiableMap(all);
        return new QueryState(where, orderBy, sort, fixed, ids, limit, offset, criteria);
    }

    QueryState ids(List<Object> asked) {
        return new QueryState(where, orderBy, sort, parameters, List.copyOf(asked), limit, offset, criteria);
    }

    QueryState limit(@Nullable Integer rows) {
        return new QueryState(where, orderBy, sort, parameters, ids, rows, offset, criteria);
    }

    QueryState offset(@Nullable Integer rows) {
        return new QueryState(where, orderBy, sort, parameters, ids, limit, rows, criteria);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
