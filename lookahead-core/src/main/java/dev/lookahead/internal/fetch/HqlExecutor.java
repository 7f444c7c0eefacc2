package dev.lookahead.internal.fetch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a wave one after another, each as HQL in the caller's session. */
final class HqlExecutor implements WaveExecutor {

    /** As many as every database takes in one list. */
    private static final int CHUNK = 512;

    private final EntityManager entityManager;
    private final KeyStyle style;

    HqlExecutor(EntityManager entityManager, KeyStyle style) {
        this.entityManager = entityManager;
        this.style = style;
    }

    @Override
    public List<List<Object[]>> run(List<Bound> wave) {
        List<List<Object[]>> blocks = new ArrayList<>(wave.size());
        for (Bound bound : wave) {
            blocks.add(rows(bound));
        }
        return blocks;
    }

    private List<Object[]> rows(Bound bound) {
        Object[] keys = bound.keys();
        if (keys == null) {
            return query(bound).getResultList();
        }
        if (style == KeyStyle.ARRAY) {
            return query(bound).setParameter(Statement.KEYS, keys).getResultList();
        }
        List<Object> list = Arrays.asList(keys);
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            List<Object> chunk = list.subList(from, Math.min(list.size(), from + CHUNK));
            rows.addAll(query(bound).setParameter(Statement.KEYS, padded(chunk)).getResultList());
        }
        return rows;
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

    private TypedQuery<Object[]> query(Bound bound) {
        String hql = bound.statement().hql();
        var restriction = bound.restriction();
        TypedQuery<Object[]> query = restriction == null
                ? entityManager.createQuery(hql, Object[].class)
                : entityManager.createQuery(
                        restriction.apply(((HibernateCriteriaBuilder) entityManager.getCriteriaBuilder())
                                .createQuery(hql, Object[].class)));
        for (Map.Entry<String, @Nullable Object> value : bound.values().entrySet()) {
            query.setParameter(value.getKey(), value.getValue());
        }
        return query;
    }
}
