package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.SharedSessionContract;

/**
 * What is read of an entity that is the row of a statement: its columns, and no association, however that is mapped.
 * Those which Hibernate cannot leave alone, since no key of the row says whether there is anything, are joined, or
 * it would ask for them row by row.
 *
 * @param entity its class
 * @param joined what has to be read with it, by attribute
 */
record EntityShape(String entity, Map<String, EntityShape> joined) {

    EntityShape {
        joined = Collections.unmodifiableMap(new LinkedHashMap<>(joined));
    }

    static EntityShape of(Entities entities, EntityDescription entity) {
        return of(entities, entity, Set.of());
    }

    private static EntityShape of(Entities entities, EntityDescription entity, Set<String> around) {
        Set<String> inside = new HashSet<>(around);
        inside.add(entity.name());
        Map<String, EntityShape> joined = new LinkedHashMap<>();
        for (Attribute attribute : entity.attributes().values()) {
            if (attribute instanceof Attribute.ToOne one
                    && isAsked(entities, entity, one)
                    && !inside.contains(one.target())) {
                joined.put(one.name(), of(entities, entities.beside(entity, one.target()), inside));
            }
        }
        return new EntityShape(entity.name(), joined);
    }

    private static boolean isAsked(Entities entities, EntityDescription entity, Attribute.ToOne one) {
        return one.mappedBy() != null
                || one.references() != null
                || !one.sure()
                || entities.beside(entity, one.target()).hiding().softDelete();
    }

    /** The same as a graph, for what is in no graph stays unread. */
    EntityGraph<?> graph(SharedSessionContract session) {
        Class<?> type = session.getFactory().getMetamodel().entity(entity).getJavaType();
        EntityGraph<?> graph = session.createEntityGraph(type);
        joined.forEach((name, shape) -> shape.into(graph.addSubgraph(name)));
        return graph;
    }

    private void into(Subgraph<?> graph) {
        joined.forEach((name, shape) -> shape.into(graph.addSubgraph(name)));
    }
}
