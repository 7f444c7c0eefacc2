package dev.lookahead.internal.rows;

import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.AttributeValues;
import dev.lookahead.internal.key.EntityIds;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the runs of columns that a plan wants of rows which are here already, as statements would give them. An entity
 * has its columns, and the keys that it holds; what may be hidden, or is computed, only the database knows. Confined to
 * one use.
 */
public final class KnownRuns {

    private final Entities entities;
    private final Databases databases;
    private final Function<JavaType, Class<?>> classes;
    private final Map<String, AttributeValues> values = new HashMap<>();
    private final BiFunction<RowType, Object, @Nullable KnownRow> known;

    /**
     * What writes runs.
     *
     * @param known gives the row of an id which is here for another reason, or null
     */
    public KnownRuns(
            Entities entities,
            Databases databases,
            Function<JavaType, Class<?>> classes,
            BiFunction<RowType, Object, @Nullable KnownRow> known) {
        this.entities = entities;
        this.databases = databases;
        this.classes = classes;
        this.known = known;
    }

    /** The run of a row, or null where not all of it is known. */
    public @Nullable Object @Nullable [] run(Node wanted, KnownRow row) {
        @Nullable Object[] run = new Object[wanted.width()];
        return write(wanted, row, run, 0) ? run : null;
    }

    /**
     * The related row of a step that asks by a key, if it is here with all that is wanted of it; an empty list where
     * there is none.
     *
     * @param run the owner's
     */
    public Optional<List<Object[]>> related(Step.Rows step, KnownRow owner, @Nullable Object[] run) {
        Key.RelatedId held = step.key().relatedId().orElse(null);
        if (held == null || !step.takesAnyRow()) {
            return Optional.empty();
        }
        Object key = run[step.owner().column(held.column())];
        if (key == null || isOther(held.types(), step.owner(), run)) {
            return Optional.of(List.of());
        }
        return inEntity(step.relation(), owner)
                .or(() -> Optional.ofNullable(known.apply(step.target().row(), key))
                        .map(List::of))
                .flatMap(found -> {
                    List<Object[]> runs = new ArrayList<>();
                    for (KnownRow each : found) {
                        Object[] related = run(step.target(), each);
                        if (related == null) {
                            return Optional.empty();
                        }
                        runs.add(related);
                    }
                    return Optional.of(runs);
                });
    }

    private static boolean isOther(Key.RelatedId.@Nullable Types types, Node owner, @Nullable Object[] run) {
        return types != null && !types.names().contains(String.valueOf(run[owner.column(types.column())]));
    }

    /** The row that a to-one association leads to, where that is in the owner's entity. */
    public Optional<KnownRow> entity(Relation relation, KnownRow owner) {
        return inEntity(relation, owner).flatMap(found -> found.stream().findFirst());
    }

    /** Whether all that is wanted of a row's own statement is known, or brought by another node. */
    public boolean areAll(Node wanted, KnownRow row, Node brought) {
        @Nullable Object[] run = new Object[wanted.width()];
        OfEntity entity = ofEntity(wanted, row, run);
        return wanted.columns().stream()
                        .allMatch(column -> brought.columns().contains(column) || column(column, row, entity, run, 0))
                && wanted.joins().stream()
                        .allMatch(join -> brought.joins().stream()
                                        .anyMatch(other -> other.relation().equals(join.relation()))
                                || joined(join, row, run, wanted.offset(join)));
    }

    private boolean write(Node wanted, KnownRow row, @Nullable Object[] run, int base) {
        run[base] = row.id();
        OfEntity entity = ofEntity(wanted, row, run);
        int at = base + 1;
        for (Column column : wanted.columns()) {
            if (!column(column, row, entity, run, at++)) {
                return false;
            }
        }
        for (Node.Join join : wanted.joins()) {
            if (!joined(join, row, run, base + wanted.offset(join))) {
                return false;
            }
        }
        for (Node companion : wanted.companions()) {
            if (!write(companion, row, run, base + wanted.offset(companion))) {
                return false;
            }
        }
        return true;
    }

    private static boolean column(
            Column column, KnownRow row, @Nullable OfEntity entity, @Nullable Object[] run, int at) {
        if (row.has(column)) {
            run[at] = row.value(column);
            return true;
        }
        return entity != null && column.accept(entity.at(at));
    }

    private @Nullable OfEntity ofEntity(Node wanted, KnownRow row, @Nullable Object[] run) {
        Object entity = row.entity();
        return entity == null ? null : new OfEntity(entities.of(wanted.row()), entity, run);
    }

    /** Writes columns of a row that is here as an entity, and says whether it knows what they hold. */
    private final class OfEntity implements Column.Visitor<Boolean> {

        private final EntityDescription description;
        private final Object entity;
        private final @Nullable Object[] run;
        private int at;

        OfEntity(EntityDescription description, Object entity, @Nullable Object[] run) {
            this.description = description;
            this.entity = entity;
            this.run = run;
        }

        OfEntity at(int place) {
            at = place;
            return this;
        }

        @Override
        public Boolean value(ValueSource.Value value) {
            return KnownRuns.this.value(description, value.path(), entity, run, at);
        }

        @Override
        public Boolean referring(Column.Referring referring) {
            return KnownRuns.this.referring(description, referring, entity, run, at);
        }

        /** Only the database knows. */
        @Override
        public Boolean computed(ValueSource.Computed computed) {
            return false;
        }

        @Override
        public Boolean managed(Column.Managed managed) {
            run[at] = entity;
            return true;
        }
    }

    private boolean value(EntityDescription owner, String path, Object entity, @Nullable Object[] run, int at) {
        Optional<Attribute> attribute = entities.attribute(owner, path);
        if (attribute.isPresent()) {
            boolean here = (attribute.get() instanceof Attribute.Basic || attribute.get() instanceof Attribute.Embedded)
                    && values(owner).has(entity, path);
            run[at] = here ? values(owner).of(entity, path) : null;
            return here;
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            String association = path.substring(0, dot);
            if (entities.heldKey(owner, association)
                    .filter(key -> key.path().equals(path))
                    .isPresent()) {
                return key(owner, association, entity, run, at);
            }
        }
        return false;
    }

    /** The id of the row that an association leads to, which a reference has; one that is not stored yet has none. */
    private boolean key(EntityDescription owner, String association, Object entity, @Nullable Object[] run, int at) {
        if (!values(owner).has(entity, association)) {
            return false;
        }
        Attribute.ToOne one =
                (Attribute.ToOne) entities.attribute(owner, association).orElseThrow();
        Object related = values(owner).of(entity, association);
        run[at] = related == null ? null : id(entities.beside(owner, one.target()), related);
        return related == null || run[at] != null;
    }

    /** The type or the key of a reference to rows of several entities, which knows both. */
    private boolean referring(
            EntityDescription owner, Column.Referring referring, Object entity, @Nullable Object[] run, int at) {
        if (!values(owner).has(entity, referring.path())
                || !(entities.attribute(owner, referring.path()).orElse(null)
                        instanceof Attribute.Reference attribute)) {
            return false;
        }
        Object related = values(owner).of(entity, referring.path());
        if (related == null) {
            run[at] = null;
            return true;
        }
        String name = EntityIds.declared(related).getName();
        List<String> types = attribute.targets().entrySet().stream()
                .filter(target -> target.getValue().equals(name))
                .map(Map.Entry::getKey)
                .toList();
        if (types.size() != 1) {
            return false;
        }
        run[at] = referring.half() == Column.Half.TYPE ? types.get(0) : id(entities.beside(owner, name), related);
        return run[at] != null;
    }

    private @Nullable Object id(EntityDescription entity, Object instance) {
        return new EntityIds(entity, entities, databases, classes).of(instance);
    }

    private AttributeValues values(EntityDescription entity) {
        return values.computeIfAbsent(
                entity.unit(), unit -> new AttributeValues(databases.of(unit).hibernate()));
    }

    private boolean joined(Node.Join join, KnownRow row, @Nullable Object[] run, int base) {
        Optional<List<KnownRow>> related = row.joined(join.relation()).or(() -> inEntity(join.relation(), row));
        return related.filter(found -> found.isEmpty() || write(join.target(), found.get(0), run, base))
                .isPresent();
    }

    /** The related row as an entity that is loaded, where no more than the key decides which that is. */
    private Optional<List<KnownRow>> inEntity(Relation relation, KnownRow owner) {
        Object entity = owner.entity();
        String path = relation.path()
                .asReferred()
                .map(RelationPath.Referred::path)
                .or(() -> relation.association()
                        .filter(each -> entities.heldKey(entities.of(relation.owner()), each)
                                .isPresent()))
                .orElse(null);
        EntityDescription target = entities.of(relation.target());
        if (entity == null
                || path == null
                || !relation.conditions().isEmpty()
                || entities.mayHide(relation.target())
                || !values(target).has(entity, path)) {
            return Optional.empty();
        }
        Object related = values(target).of(entity, path);
        if (related == null) {
            return Optional.of(List.of());
        }
        Object id = Hibernate.isInitialized(related) ? id(target, related) : null;
        return id == null ? Optional.empty() : Optional.of(List.of(new KnownRow(id, Hibernate.unproxy(related))));
    }
}
