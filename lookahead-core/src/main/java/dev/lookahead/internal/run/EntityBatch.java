package dev.lookahead.internal.run;

import jakarta.persistence.EntityNotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entities of the rows of a node, all of which are read when the first is asked for. Confined to its session's thread. */
public final class EntityBatch {

    private final String entity;
    private final Supplier<List<Object[]>> read;
    private @Nullable Map<Object, Object> entities;

    EntityBatch(String entity, Supplier<List<Object[]>> read) {
        this.entity = entity;
        this.read = read;
    }

    /**
     * The entity of an id.
     *
     * @throws EntityNotFoundException when its row has gone since it was read
     */
    public Object of(Object id) {
        Object found = all().get(id);
        if (found == null) {
            throw new EntityNotFoundException("`" + entity + "` " + id + " is not there any more.");
        }
        return found;
    }

    private Map<Object, Object> all() {
        Map<Object, Object> known = entities;
        if (known == null) {
            known = new HashMap<>();
            for (Object[] row : read.get()) {
                known.put(Objects.requireNonNull(row[0]), Objects.requireNonNull(row[1]));
            }
            entities = known;
        }
        return known;
    }
}
