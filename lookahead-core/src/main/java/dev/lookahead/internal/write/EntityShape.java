package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Graph;
import jakarta.persistence.Subgraph;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an entity that is the row of a statement: its columns, and no association, however that is mapped.
 * Those which Hibernate cannot leave alone, since no key of the row says whether there is anything, are joined, or
 * it would ask for them row by row.
 *
 * @param entity its class
 * @param joined what has to be read with it, by attribute
 * @param outer those of these attributes that Hibernate might join so that the entity is lost where they lead to nothing
 */
public record EntityShape(String entity, Map<String, EntityShape> joined, Set<String> outer) {

    private static final EntityShape VALUES = new EntityShape("", Map.of(), Set.of());

    public EntityShape {
        joined = Collections.unmodifiableMap(new LinkedHashMap<>(joined));
        outer = Collections.unmodifiableSet(new LinkedHashSet<>(outer));
    }

    public static EntityShape of(Entities entities, EntityDescription entity) {
        return of(entities, entity, Set.of());
    }

    private static EntityShape of(Entities entities, EntityDescription entity, Set<String> around) {
        Set<String> inside = new HashSet<>(around);
        inside.add(entity.name());
        EntityShape shape = new EntityShape(entity.name(), Map.of(), Set.of());
        for (Map.Entry<String, Attribute.ToOne> each :
                toOnes(entity.attributes(), "").entrySet()) {
            Attribute.ToOne one = each.getValue();
            if (isAsked(entities, entity, one) && !inside.contains(one.target())) {
                shape = shape.with(each.getKey(), of(entities, entities.beside(entity, one.target()), inside))
                        .outer(each.getKey());
            }
        }
        return shape;
    }

    /** By their paths: embeddables hold some. */
    private static Map<String, Attribute.ToOne> toOnes(Map<String, Attribute> attributes, String prefix) {
        Map<String, Attribute.ToOne> found = new LinkedHashMap<>();
        attributes.forEach((name, attribute) -> {
            if (attribute instanceof Attribute.ToOne one) {
                found.put(prefix + name, one);
            } else if (attribute instanceof Attribute.Embedded embedded) {
                found.putAll(toOnes(embedded.attributes(), prefix + name + "."));
            }
        });
        return found;
    }

    private EntityShape outer(String path) {
        Set<String> more = new LinkedHashSet<>(outer);
        more.add(path);
        return new EntityShape(entity, joined, more);
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
    public EntityShape with(String path, @Nullable EntityShape shape) {
        int dot = path.indexOf('.');
        Map<String, EntityShape> more = new LinkedHashMap<>(joined);
        if (dot < 0) {
            more.put(path, shape == null ? VALUES : shape);
        } else {
            String embeddable = path.substring(0, dot);
            more.put(embeddable, joined.getOrDefault(embeddable, VALUES).with(path.substring(dot + 1), shape));
        }
        return new EntityShape(entity, more, outer);
    }

    /**
     * Follows {@code from … this}. In a graph a join is an inner one where the mapping says that there is a row, be
     * that missing or deleted.
     */
    String fetches() {
        return outer.stream().map(name -> " left join fetch this." + name).collect(Collectors.joining());
    }

    /** The same as a graph, for what is in no graph stays unread. */
    public EntityGraph<?> graph(SharedSessionContract session) {
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
