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
import java.util.TreeSet;
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
    private final FilledOwners filled;
    private final HqlExecutor executor;
    private final Function<EntityDescription, EntityIds> ids;
    private final AttributeValues values;
    private final Function<JavaType, Class<?>> classes;

    public EntityFiller(
            Entities entities, Databases databases, Function<JavaType, Class<?>> classes, QuerySession session) {
        this.entities = entities;
        this.database = databases.own();
        Ids all = new Ids(entities, classes, databases);
        this.writer = new EntityWriter(all, database.style(session));
        this.filled = new FilledOwners(all, database.style(session), database, session.hibernate());
        this.ids = entity -> new EntityIds(entity, entities, databases, classes);
        this.executor = new HqlExecutor(any -> session);
        this.values = new AttributeValues(session.hibernate().getFactory());
        this.classes = classes;
    }

    /** Fills what is not filled yet. References to owners are owners, too, when they are loaded. */
    public void fill(EntityDescription entity, List<Filling> fillings, Collection<?> owners) {
        load(entity, owners);
        fill(fillings, owners);
    }

    private void fill(List<Filling> fillings, Collection<?> owners) {
        for (Filling filling : fillings) {
            Class<?> type = type(filling.entity());
            List<Object> its = new ArrayList<>();
            for (Object owner : owners) {
                if (Hibernate.isInitialized(owner) && type.isInstance(Hibernate.unproxy(owner))) {
                    its.add(owner);
                }
            }
            filling.branches().forEach(branch -> fill(filling.entity(), branch, its));
        }
    }

    private void fill(EntityDescription entity, Filling.Branch branch, List<Object> owners) {
        if (branch.attribute() instanceof Attribute.Reference reference) {
            new TreeSet<>(reference.targets().values())
                    .forEach(target -> load(entities.beside(entity, target), all(branch, owners)));
        } else if (branch.attribute() instanceof Attribute.ToOne one) {
            load(entities.beside(entity, one.target()), all(branch, owners));
        } else {
            many(entity, branch, owners);
        }
        fill(branch.target(), all(branch, owners));
    }

    /** Loads references to an entity, or to one that extends it, which are not loaded yet. */
    private void load(EntityDescription entity, Collection<?> references) {
        Class<?> type = type(entity);
        List<Object> missing = new ArrayList<>();
        for (Object each : references) {
            if (!Hibernate.isInitialized(each) && type.isAssignableFrom(EntityIds.declared(each))) {
                missing.add(each);
            }
        }
        read(entity, keys(entity, missing), EntityShape.of(entities, entity));
    }

    private Class<?> type(EntityDescription entity) {
        return classes.apply(JavaType.of(entity.name()));
    }

    private void many(EntityDescription entity, Filling.Branch branch, Collection<?> owners) {
        List<Object> missing = new ArrayList<>();
        for (Object owner : owners) {
            if (!Hibernate.isInitialized(values.of(owner, branch.path()))) {
                missing.add(owner);
            }
        }
        EntityShape target = branch.attribute() instanceof Attribute.ToMany to
                ? EntityShape.of(entities, entities.beside(entity, to.target()))
                : null;
        Set<Object> keys = keys(entity, missing);
        List<Object[]> rows =
                read(entity, keys, EntityShape.of(entities, entity).with(branch.path(), target));
        filled.check(entity, branch.path(), keys, rows);
    }

    private Set<Object> keys(EntityDescription entity, List<Object> instances) {
        EntityIds entityIds = ids.apply(entity);
        Set<Object> keys = new LinkedHashSet<>();
        instances.forEach(each -> keys.add(Objects.requireNonNull(entityIds.of(each))));
        return keys;
    }

    private List<Object[]> read(EntityDescription entity, Set<Object> keys, EntityShape shape) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Statement statement = writer.byIds(entity, shape);
        Object[] none = (Object[]) Array.newInstance(statement.keys().keyType(), 0);
        Bound bound = new Bound(statement, database.unit(), Map.of(), keys.toArray(none), null);
        return executor.run(List.of(bound)).get(0);
    }

    /** What the owners are associated with, each once. */
    private Collection<?> all(Filling.Branch branch, Collection<?> owners) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return owners.stream()
                .<Object>flatMap(owner -> several(values.of(owner, branch.path())).stream())
                .filter(each -> each != null && seen.add(each))
                .toList();
    }

    private static Collection<?> several(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> collection ? collection : value == null ? List.of() : List.of(value);
    }
}
