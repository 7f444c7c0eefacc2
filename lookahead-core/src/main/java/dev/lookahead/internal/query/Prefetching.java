package dev.lookahead.internal.query;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.form.Filling;
import dev.lookahead.internal.run.EntityFiller;
import dev.lookahead.internal.schema.EntityDescription;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/** Fills lazy associations of entities that an application has already. */
public record Prefetching(Engine engine, EntityManager entityManager) {

    public void fill(Collection<?> entities, List<String> paths) {
        if (entities.isEmpty()) {
            return;
        }
        List<Object> managed = new ArrayList<>();
        entities.forEach(each -> managed.add(managed(each)));
        EntityDescription entity = common(managed);
        List<Filling> fillings = engine.resolver().filling(entity, paths);
        QuerySession session = QuerySession.of(entityManager);
        new EntityFiller(
                        engine.resolver().entities(),
                        engine.databases(),
                        engine.classes()::get,
                        session,
                        engine.executors())
                .fill(entity, fillings, managed);
    }

    private Object managed(@Nullable Object entity) {
        if (entity == null || !isManaged(entity)) {
            throw new IllegalArgumentException(
                    "prefetch(…) takes entities that the entity manager manages, and was given "
                            + (entity == null
                                    ? "null"
                                    : "another `" + Hibernate.getClass(entity).getSimpleName() + "`")
                            + ".");
        }
        return entity;
    }

    private boolean isManaged(Object entity) {
        return engine.factory().getMetamodel().getEntities().stream()
                        .anyMatch(type -> type.getJavaType().isInstance(entity))
                && entityManager.contains(entity);
    }

    /** The entity that all of them are, the nearest one. */
    private EntityDescription common(List<Object> entities) {
        return engine.factory().getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(type -> entities.stream().allMatch(type::isInstance))
                .max(Comparator.comparingInt(Prefetching::depth))
                .flatMap(type -> engine.resolver().entity(type.getName()))
                .orElseThrow(() -> new IllegalArgumentException("prefetch(…) takes entities of one kind."));
    }

    private static int depth(Class<?> type) {
        int depth = 0;
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            depth++;
        }
        return depth;
    }
}
