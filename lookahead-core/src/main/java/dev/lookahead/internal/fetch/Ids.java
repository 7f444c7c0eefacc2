package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.RowType;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;
import java.util.function.Function;

/** The ids of entities as statements have them. */
record Ids(Entities entities, Function<JavaType, Class<?>> classes, Databases databases) {

    Identity of(EntityDescription entity) {
        return Identity.of(entity, this);
    }

    Identity of(RowType row) {
        return of(entities.of(row));
    }

    /** A value of {@code this}, which may be its id, or that of a row that it refers to. */
    Item value(RowType row, String path) {
        EntityDescription entity = entities.of(row);
        if (entity.idClass() != null && path.equals(entity.id().name())) {
            return of(entity).of("this");
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Optional<EntityDescription> target = target(entity, path.substring(0, dot));
            if (target.isPresent() && target.get().id().name().equals(path.substring(dot + 1))) {
                return of(target.get()).of("this." + path.substring(0, dot));
            }
        }
        return Item.of("this." + path);
    }

    private Optional<EntityDescription> target(EntityDescription entity, String path) {
        return entities.attribute(entity, path)
                .filter(Attribute.ToOne.class::isInstance)
                .map(one -> entities.beside(entity, ((Attribute.ToOne) one).target()));
    }
}
