package dev.lookahead.internal.key;

import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.hibernate.Embeddables;
import dev.lookahead.internal.hibernate.KeyColumn;
import dev.lookahead.internal.hibernate.MappedEmbeddable;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids of entities as statements have them. */
public record Ids(Entities entities, Function<JavaType, Class<?>> classes, Databases databases) {

    public Identity of(EntityDescription entity) {
        return Identity.of(entity, this);
    }

    public Identity of(RowType row) {
        return of(entities.of(row));
    }

    /** A value of {@code this}, which may be its id, or that of a row that it refers to. */
    public SelectItem value(RowType row, String path) {
        return value(row, path, "this");
    }

    /** The same of another alias. */
    public SelectItem value(RowType row, String path, String alias) {
        EntityDescription entity = entities.of(row);
        if (path.equals(entity.id().name())) {
            return of(entity).of(alias);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Optional<EntityDescription> target = target(entity, path.substring(0, dot));
            if (target.isPresent() && target.get().id().name().equals(path.substring(dot + 1))) {
                return key(target.get(), alias + "." + path.substring(0, dot));
            }
        }
        return SelectItem.of(alias + "." + path);
    }

    /** The id of a row as a foreign key has it, which may be null in part. */
    private SelectItem key(EntityDescription target, String path) {
        SelectItem id = of(target).of(path);
        boolean embedded = entities.attribute(target, target.id().name()).orElse(null) instanceof Attribute.Embedded;
        MappedEmbeddable type = embedded && id.whole() == null
                ? new Embeddables(databases.of(target.unit()).factory())
                        .at(target, target.id().name())
                : null;
        return type == null ? id : CompositeEmbeddable.key(type, id.text());
    }

    /**
     * An embeddable of {@code this} for a derived table, as the values that it is made of; null where the path
     * itself will do.
     */
    public @Nullable SelectItem apart(RowType row, String path) {
        EntityDescription entity = entities.of(row);
        if (path.equals(entity.id().name())
                || !(entities.attribute(entity, path).orElse(null) instanceof Attribute.Embedded)) {
            return null;
        }
        MappedEmbeddable embeddable =
                new Embeddables(databases.of(entity.unit()).factory()).at(entity, path);
        return embeddable == null ? null : CompositeEmbeddable.item(embeddable, "this." + path);
    }

    /** The column of an attribute by its path from an entity, or null where it has none of its own. */
    @Nullable KeyColumn column(EntityDescription entity, String path) {
        return KeyColumn.of(databases.of(entity.unit()).factory(), classes.apply(JavaType.of(entity.name())), path);
    }

    private Optional<EntityDescription> target(EntityDescription entity, String path) {
        return entities.attribute(entity, path)
                .filter(Attribute.ToOne.class::isInstance)
                .map(one -> entities.beside(entity, ((Attribute.ToOne) one).target()));
    }
}
