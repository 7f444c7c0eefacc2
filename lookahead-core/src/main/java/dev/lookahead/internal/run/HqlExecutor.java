package dev.lookahead.internal.run;

import dev.lookahead.internal.database.JoinTableFilters;
import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.hibernate.References;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.write.EntityShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.SharedSessionContract;
import org.hibernate.jpa.SpecHints;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a wave one after another, each as HQL in the session of its database. */
public final class HqlExecutor implements StatementExecutor {

    private final Function<String, QuerySession> sessions;

    /**
     * What runs statements.
     *
     * @param sessions gives the session for a persistence unit
     */
    public HqlExecutor(Function<String, QuerySession> sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<List<Object[]>> run(List<BoundStatement> wave) {
        List<List<Object[]>> blocks = new ArrayList<>(wave.size());
        for (BoundStatement bound : wave) {
            try {
                blocks.add(told(bound));
            } catch (RuntimeException failed) {
                throw new SeveralValues(bound.statement()).told(failed);
            }
        }
        return blocks;
    }

    private List<Object[]> told(BoundStatement bound) {
        try {
            return rows(bound);
        } catch (NullPointerException failure) { // Hibernate's, of a fragment that joins a collection under a filter.
            throw JoinTableFilters.told(failure, sessions.apply(bound.unit()).hibernate());
        }
    }

    @Override
    public Cursor open(BoundStatement bound, int size) {
        return new Cursor(query(bound), bound.statement(), references(bound), size);
    }

    private List<Object[]> rows(BoundStatement bound) {
        Object[] keys = bound.keys();
        if (keys == null) {
            return folded(bound, query(bound).getResultList());
        }
        int most = bound.statement().keys().most();
        if (keys.length <= most) {
            return keyed(bound, keys);
        }
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from < keys.length; from += most) {
            rows.addAll(keyed(bound, Arrays.copyOfRange(keys, from, Math.min(keys.length, from + most))));
        }
        return rows;
    }

    private List<Object[]> keyed(BoundStatement bound, Object[] keys) {
        Query<Object[]> query = query(bound);
        bound.statement().keys().bind(query, keys);
        return folded(bound, query.getResultList());
    }

    private List<Object[]> folded(BoundStatement bound, List<Object[]> rows) {
        CompositeIdFolder folder = bound.statement().folder();
        return folder == null ? rows : folder.rows(rows, references(bound));
    }

    private References references(BoundStatement bound) {
        return References.in(sessions.apply(bound.unit()).hibernate());
    }

    private Query<Object[]> query(BoundStatement bound) {
        SharedSessionContract hibernate = sessions.apply(bound.unit()).hibernate();
        String hql = bound.statement().hql();
        var restriction = bound.restriction();
        Query<Object[]> query = restriction == null
                ? hibernate.createQuery(hql, Object[].class)
                : hibernate.createQuery(
                        restriction.apply(hibernate.getCriteriaBuilder().createQuery(hql, Object[].class)));
        if (restriction != null) {
            // A criteria query gives the bare value where it selects one; an HQL text never does.
            query.setTupleTransformer((values, names) -> values);
        }
        EntityShape managed = bound.statement().managed();
        if (managed != null) {
            query.setHint(SpecHints.HINT_SPEC_FETCH_GRAPH, managed.graph(hibernate));
        }
        for (Map.Entry<String, @Nullable Object> value : bound.values().entrySet()) {
            ParameterTypes.bind(query, bound.statement(), value.getKey(), value.getValue());
        }
        return query;
    }
}
