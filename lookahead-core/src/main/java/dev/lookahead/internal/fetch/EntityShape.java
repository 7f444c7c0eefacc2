package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Graph;
import jakarta.persistence.Subgraph;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an entity that is the row of a statement: its columns, and no association, however that is mapped.
 * Those which Hibernate cannot leave alone, since no key of the row says whether there is anything, are joined, or
 * it would ask for them row by row.
 *
 * @param entity its class
 * @param joined what has to be read with it, by attribute
 */
record EntityShape(String entity, Map<String, EntityShape> joined) {

    private static final EntityShape VALUES = new EntityShape("", Map.of());

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
                || !one.toId()
                || !one.sure()
                || entities.beside(entity, one.target()).hiding().softDelete();
    }

    /**
     * The same with a collection or reference.
     *
     * @param path its name, with the embeddables that lead to it
     * @param shape what is read of that, or null where it holds values
     */
    EntityShape with(String path, @Nullable EntityShape shape) {
        int dot = path.indexOf('.');
        Map<String, EntityShape> more = new LinkedHashMap<>(joined);
        if (dot < 0) {
            more.put(path, shape == null ? VALUES : shape);
        } else {
            EntityShape inside = new EntityShape("", Map.of()).with(path.substring(dot + 1), shape);
            more.put(path.substring(0, dot), inside);
        }
        return new EntityShape(entity, more);
    }

    /** The same as a graph, for what is in no graph stays unread. */
    EntityGraph<?> graph(SharedSessionContract session) {
        Class<?> type = session.getFactory().getMetamodel().entity(entity).getJavaType();
        EntityGraph<?> graph = session.createEntityGraph(type);
        joined.forEach((name, shape) -> shape.into(graph, name));
        return graph;
    }

    private void into(Graph<?> graph, String name) {
        if (equals(VALUES)) {
            graph.addAttributeNode(name);
            return;
        }
        Subgraph<?> own = graph.addSubgraph(name);
        joined.forEach((inside, shape) -> shape.into(own, inside));
    }
}
