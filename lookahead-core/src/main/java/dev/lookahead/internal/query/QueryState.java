package dev.lookahead.internal.query;

import dev.lookahead.model.CriteriaCondition;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a query was told so far. Immutable: each change makes another one. */
public final class QueryState {

    public static final QueryState EMPTY = new QueryState();

    private List<String> where = List.of();
    private List<CriteriaCondition<?>> criteria = List.of();
    private List<String> orderBy = List.of();
    private List<String> sort = List.of();
    private Map<String, @Nullable Object> parameters = Map.of();
    private Set<String> only = Set.of();
    private Map<String, EntityManager> entityManagers = Map.of();
    private List<String> lookups = List.of();
    private @Nullable List<Object> ids;
    private @Nullable Integer limit;
    private @Nullable Integer offset;

    private QueryState() {}

    /** The only place that changes a state, before anyone has seen it. */
    private QueryState changed(Consumer<QueryState> change) {
        QueryState copy = new QueryState();
        copy.where = where;
        copy.criteria = criteria;
        copy.orderBy = orderBy;
        copy.sort = sort;
        copy.parameters = parameters;
        copy.only = only;
        copy.entityManagers = entityManagers;
        copy.lookups = lookups;
        copy.ids = ids;
        copy.limit = limit;
        copy.offset = offset;
        change.accept(copy);
        return copy;
    }

    public List<String> where() {
        return where;
    }

    public QueryState where(String hql) {
        return changed(copy -> copy.where = with(where, List.of(hql)));
    }

    List<CriteriaCondition<?>> criteria() {
        return criteria;
    }

    public QueryState where(CriteriaCondition<?> condition) {
        return changed(copy -> copy.criteria = with(criteria, List.of(condition)));
    }

    public List<String> orderBy() {
        return orderBy;
    }

    public QueryState orderBy(String hql) {
        return changed(copy -> copy.orderBy = with(orderBy, List.of(hql)));
    }

    public List<String> sort() {
        return sort;
    }

    public QueryState sort(List<String> keys) {
        return changed(copy -> copy.sort = with(sort, keys));
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    public QueryState parameter(String name, @Nullable Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return changed(copy -> copy.parameters = Collections.unmodifiableMap(all));
    }

    /** Paths of what is shown, in no order; none where everything is. */
    public Set<String> only() {
        return only;
    }

    public QueryState only(Collection<String> paths) {
        Set<String> all = new LinkedHashSet<>(only);
        all.addAll(paths);
        return changed(copy -> copy.only = Set.copyOf(all));
    }

    /** Entity managers to be used for other databases, by their persistence units. */
    Map<String, EntityManager> entityManagers() {
        return entityManagers;
    }

    public QueryState entityManager(String unit, EntityManager entityManager) {
        Map<String, EntityManager> all = new LinkedHashMap<>(entityManagers);
        all.put(unit, entityManager);
        return changed(copy -> copy.entityManagers = Collections.unmodifiableMap(all));
    }

    /** Paths that are looked up; none where everything is. */
    public List<String> lookups() {
        return lookups;
    }

    public QueryState lookups(List<String> paths) {
        return changed(
                copy -> copy.lookups = with(lookups, paths).stream().distinct().toList());
    }

    public @Nullable List<Object> ids() {
        return ids;
    }

    public QueryState ids(List<Object> asked) {
        return changed(copy -> copy.ids = List.copyOf(asked));
    }

    public @Nullable Integer limit() {
        return limit;
    }

    public QueryState limit(@Nullable Integer rows) {
        return changed(copy -> copy.limit = rows);
    }

    public @Nullable Integer offset() {
        return offset;
    }

    public QueryState offset(@Nullable Integer rows) {
        return changed(copy -> copy.offset = rows);
    }

    private static <T> List<T> with(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return List.copyOf(all);
    }
}
