package dev.lookahead.internal.fetch;

import java.util.Arrays;
import java.util.Objects;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.jspecify.annotations.Nullable;

/**
 * An embedded id that a foreign key holds. A key of which a part is null refers to no row, so that it is null as a
 * whole, although Hibernate makes an id of it where it is selected.
 */
record CompleteId(EmbeddableMappingType type) implements Whole {

    @Override
    public int width() {
        return 1;
    }

    @Override
    public @Nullable Object of(@Nullable Object[] row, int from, References references) {
        Object id = row[from];
        return id == null || !isComplete(type, id) ? null : id;
    }

    private static boolean isComplete(EmbeddableMappingType type, Object id) {
        Object[] values = type.getValues(id);
        if (Arrays.stream(values).anyMatch(Objects::isNull)) {
            return false;
        }
        for (int i = 0; i < type.getNumberOfAttributeMappings(); i++) {
            if (type.getAttributeMapping(i) instanceof EmbeddableValuedModelPart inside
                    && !isComplete(inside.getEmbeddableTypeDescriptor(), values[i])) {
                return false;
            }
        }
        return true;
    }
}
