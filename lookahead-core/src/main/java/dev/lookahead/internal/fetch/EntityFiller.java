package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Filling;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * Fills lazy associations of managed entities, each for all of them in one statement. Hibernate fills them: it reads
 * the owners again with what belongs to them, and puts that where nothing has been loaded yet. So what it hides stays
 * hidden, and nothing is dirty.
 */
public final class EntityFiller {

    private final Entities entities;
    private final Database database;
    private final EntityWriter writer;
    private final HqlExecutor executor;
    private final Function<EntityDescription, EntityIds> ids;
    private final AttributeValues values;

    public EntityFiller(
            Entities entities, Databases databases, Function<JavaType, Class<?>> classes, QuerySession session) {
        this.entities = entities;
        this.database = databases.own();
        this.writer = new EntityWriter(new Ids(entities, classes, databases), database.style(session));
        this.ids = entity -> new EntityIds(entity, entities, databases, classes);
        this.executor = new HqlExecutor(any -> session);
        this.values = new AttributeValues(session.hibernate().getFactory());
    }

    /** Fills what is not filled yet. */
    public void fill(Filling filling, Collection<?> owners) {
        if (owners.isEmpty()) {
            return;
        }
        for (Filling.Branch branch : filling.branches()) {
            if (branch.attribute() instanceof Attribute.ToOne) {
                one(branch, owners);
            } else {
                many(filling.entity(), branch, owners);
            }
            branch.target().forEach(target -> fill(target, related(branch, owners)));
        }
    }

    private void one(Filling.Branch branch, Collection<?> owners) {
        EntityDescription target = branch.target().get(0).entity();
        List<Object> missing = new ArrayList<>();
        for (Object owner : owners) {
            Object related = values.of(owner, branch.path());
            if (related != null && !Hibernate.isInitialized(related)) {
                missing.add(related);
            }
        }
        read(target, missing, EntityShape.of(entities, target));
    }

    private void many(EntityDescription entity, Filling.Branch branch, Collection<?> owners) {
        List<Object> missing = new ArrayList<>();
        for (Object owner : owners) {
            if (!Hibernate.isInitialized(values.of(owner, branch.path()))) {
                missing.add(owner);
            }
        }
        EntityShape target = branch.target().isEmpty()
                ? null
                : EntityShape.of(entities, branch.target().get(0).entity());
        read(entity, missing, EntityShape.of(entities, entity).with(branch.path(), target));
    }

    private void read(EntityDescription entity, List<Object> instances, EntityShape shape) {
        if (instances.isEmpty()) {
            return;
        }
        EntityIds entityIds = ids.apply(entity);
        Set<Object> keys = new LinkedHashSet<>();
        instances.forEach(each -> keys.add(Objects.requireNonNull(entityIds.of(each))));
        Statement statement = writer.byIds(entity, shape);
        Object[] none = (Object[]) Array.newInstance(statement.keys().keyType(), 0);
        executor.run(List.of(new Bound(statement, database.unit(), Map.of(), keys.toArray(none), null)));
    }

    /** What the owners are associated with, each once. */
    private Collection<?> related(Filling.Branch branch, Collection<?> owners) {
        Set<Object> related = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> inOrder = new ArrayList<>();
        for (Object owner : owners) {
            for (Object each : several(values.of(owner, branch.path()))) {
                // A reference to a row that is hidden or missing stays as it was.
                if (Hibernate.isInitialized(each) && related.add(Hibernate.unproxy(each))) {
                    inOrder.add(each);
                }
            }
        }
        return inOrder;
    }

    private static Collection<?> several(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> collection ? collection : value == null ? List.of() : List.of(value);
    }
}
