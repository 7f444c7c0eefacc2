package dev.lookahead.internal.fetch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.SharedSessionContract;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a wave one after another, each as HQL in the caller's session. */
final class HqlExecutor implements WaveExecutor {

    private final QuerySession session;

    HqlExecutor(QuerySession session) {
        this.session = session;
    }

    @Override
    public List<List<Object[]>> run(List<Bound> wave) {
        List<List<Object[]>> blocks = new ArrayList<>(wave.size());
        for (Bound bound : wave) {
            blocks.add(rows(bound));
        }
        return blocks;
    }

    /** The rows of a statement that takes no keys, so many at a time. */
    Cursor open(Bound bound, int size) {
        return new Cursor(query(bound), size);
    }

    private List<Object[]> rows(Bound bound) {
        Object[] keys = bound.keys();
        if (keys == null) {
            return query(bound).getResultList();
        }
        KeyStyle style = bound.statement().style();
        if (keys.length <= style.most()) {
            return keyed(bound, keys, style);
        }
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from < keys.length; from += style.most()) {
            rows.addAll(keyed(
                    bound, Arrays.copyOfRange(keys, from, Math.min(keys.length, from + style.most())), style));
        }
        return rows;
    }

    private List<Object[]> keyed(Bound bound, Object[] keys, KeyStyle style) {
        Object value = style == KeyStyle.LIST ? padded(Arrays.asList(keys)) : keys;
        return query(bound).setParameter(Statement.KEYS, value).getResultList();
    }

    /** Few lengths make few statements, for the plan caches of Hibernate and of the database. */
    private static List<Object> padded(List<Object> keys) {
        int length = Integer.highestOneBit(Math.max(1, keys.size() * 2 - 1));
        List<Object> padded = new ArrayList<>(keys);
        while (padded.size() < length) {
            padded.add(keys.get(0));
        }
        return padded;
    }

    private Query<Object[]> query(Bound bound) {
        SharedSessionContract hibernate = session.hibernate();
        String hql = bound.statement().hql();
        var restriction = bound.restriction();
        Query<Object[]> query = restriction == null
                ? hibernate.createQuery(hql, Object[].class)
                : hibernate.createQuery(
                        restriction.apply(hibernate.getCriteriaBuilder().createQuery(hql, Object[].class)));
        for (Map.Entry<String, @Nullable Object> value : bound.values().entrySet()) {
            query.setParameter(value.getKey(), value.getValue());
        }
        return query;
    }
}
