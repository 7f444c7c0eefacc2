package dev.lookahead.internal.run;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Filling;
import dev.lookahead.internal.key.AttributeValues;
import dev.lookahead.internal.key.EntityIds;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.write.EntityShape;
import dev.lookahead.internal.write.EntityWriter;
import dev.lookahead.internal.write.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
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
    private final OwnerSpellings spellings;
    private final StatementExecutor executor;
    private final Function<EntityDescription, EntityIds> ids;
    private final AttributeValues values;
    private final Function<JavaType, Class<?>> classes;

    public EntityFiller(
            Entities entities,
            Databases databases,
            Function<JavaType, Class<?>> classes,
            QuerySession session,
            StatementExecutor.Factory executors) {
        this.entities = entities;
        this.database = databases.own();
        Ids all = new Ids(entities, classes, databases);
        KeyStyle style = database.style(session);
        this.writer = new EntityWriter(all, style);
        this.ids = entity -> new EntityIds(entity, entities, databases, classes);
        this.executor = executors.in(any -> session);
        this.spellings = new OwnerSpellings(all, style, database, session.hibernate(), executor);
        this.values = new AttributeValues(session.hibernate().getFactory());
        this.classes = classes;
    }

    /** Fills what is not filled yet. References to owners are owners, too, when they are loaded. */
    public void fill(EntityDescription entity, List<Filling> fillings, Collection<?> owners) {
        load(entity, owners);
        fill(fillings, owners);
    }

    private void fill(List<Filling> fillings, Collection<?> owners) {
        fillings.forEach(filling -> check(filling, its(filling, owners)));
        for (Filling filling : fillings) {
            List<Object> its = its(filling, owners);
            filling.branches().forEach(branch -> fill(filling.entity(), branch, its));
        }
    }

    /** The owners that are here and are of the entity of a filling. */
    private List<Object> its(Filling filling, Collection<?> owners) {
        Class<?> type = type(filling.entity());
        List<Object> its = new ArrayList<>();
        for (Object owner : owners) {
            if (Hibernate.isInitialized(owner) && type.isInstance(Hibernate.unproxy(owner))) {
                its.add(owner);
            }
        }
        return its;
    }

    /** Before any of the collections is filled. */
    private void check(Filling filling, List<Object> owners) {
        Set<Object> checked = new HashSet<>();
        for (Filling.Branch branch : filling.branches()) {
            if (isMany(branch)) {
                Set<Object> keys = keys(filling.entity(), unfilled(branch, owners));
                keys.removeIf(key -> !checked.add(key));
                spellings.check(filling.entity(), branch.path(), keys);
            }
        }
    }

    private void fill(EntityDescription entity, Filling.Branch branch, List<Object> owners) {
        if (isMany(branch)) {
            many(entity, branch, owners);
        } else if (branch.attribute() instanceof Attribute.Reference reference) {
            new TreeSet<>(reference.targets().values())
                    .forEach(target -> load(entities.beside(entity, target), all(branch, owners)));
        } else if (branch.attribute() instanceof Attribute.ToOne one) {
            load(entities.beside(entity, one.target()), all(branch, owners));
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
        EntityShape target = branch.attribute() instanceof Attribute.ToMany to
                ? EntityShape.of(entities, entities.beside(entity, to.target()))
                : null;
        read(
                entity,
                keys(entity, unfilled(branch, owners)),
                EntityShape.of(entities, entity).with(branch.path(), target));
    }

    private static boolean isMany(Filling.Branch branch) {
        return !(branch.attribute() instanceof Attribute.Reference || branch.attribute() instanceof Attribute.ToOne);
    }

    private List<Object> unfilled(Filling.Branch branch, Collection<?> owners) {
        List<Object> unfilled = new ArrayList<>();
        for (Object owner : owners) {
            if (!Hibernate.isInitialized(values.of(owner, branch.path()))) {
                unfilled.add(owner);
            }
        }
        return unfilled;
    }

    private Set<Object> keys(EntityDescription entity, List<Object> instances) {
        EntityIds entityIds = ids.apply(entity);
        Set<Object> keys = new LinkedHashSet<>();
        instances.forEach(each -> keys.add(Objects.requireNonNull(entityIds.of(each))));
        return keys;
    }

    private void read(EntityDescription entity, Set<Object> keys, EntityShape shape) {
        if (keys.isEmpty()) {
            return;
        }
        Statement statement = writer.byIds(entity, shape);
        BoundStatement bound = new BoundStatement(
                statement, database.unit(), Map.of(), statement.keys().array(keys), null);
        executor.run(List.of(bound));
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
