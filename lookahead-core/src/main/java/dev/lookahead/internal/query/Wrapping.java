package dev.lookahead.internal.query;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.rows.KnownRow;
import dev.lookahead.model.ExceptionFactory;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;

/** Puts instances of virtual models around entities that an application has already. */
public record Wrapping(Engine engine, EntityManager entityManager) {

    public <V> List<V> around(Class<V> model, Collection<?> entities, QueryState bound) {
        ResultShape.Whole result = engine.result(model);
        ResultShape.Model shape = result.asModel()
                .orElseThrow(() -> ExceptionFactory.invalidQuery("wrap(…) takes a virtual model, and `"
                        + model.getSimpleName() + "` is a view: write query(…).entities(…)."));
        new ParameterCheck(bound.parameters(), Map.of(), engine.reachableParameters(result)).run();
        WrappedReads reads = new WrappedReads(engine, QuerySession.of(entityManager), bound.parameters());
        WrappedBatch batch = WrappedBatch.ofEntities(reads, model, shape);
        List<V> wrapped = new ArrayList<>(entities.size());
        for (Object each : entities) {
            List<Object> id = new Identifiers(engine, result).of(Collections.singletonList(each));
            if (id.isEmpty()) {
                throw new IllegalArgumentException("wrap(…) takes entities that have an id, and was given a `"
                        + each.getClass().getSimpleName() + "` without.");
            }
            wrapped.add(model.cast(batch.instance(row(id.get(0), each), () -> each)));
        }
        return List.copyOf(wrapped);
    }

    /** A reference that is not loaded has no more than its id. */
    private static KnownRow row(Object id, Object entity) {
        return new KnownRow(id, Hibernate.isInitialized(entity) ? Hibernate.unproxy(entity) : null);
    }
}
