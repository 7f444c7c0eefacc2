package dev.lookahead.internal.hql;

import dev.lookahead.internal.schema.EntityDescription;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The row that a fragment means by {@code this} and by bare names.
 *
 * @param entity what it is
 * @param fields what its virtual model has beside the attributes
 */
public record Subject(EntityDescription entity, Fields fields) {

    /** A row that no virtual model rules. */
    static Subject of(EntityDescription entity) {
        return new Subject(entity, Fields.NONE);
    }

    /** What bare names may be. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(entity.attributes().keySet());
        names.addAll(fields.computed());
        return names;
    }

    /** Whether an attribute has this name, or only a kind of such rows has one. */
    boolean isComputed(String name) {
        return entity.attribute(name).isAbsent() && fields.computed().contains(name);
    }

    /** The fields of a virtual model, as fragments see them. */
    public interface Fields {

        /** No virtual model. */
        Fields NONE = new Fields() {
            @Override
            public Optional<Computation> named(String name) {
                return Optional.empty();
            }

            @Override
            public Set<String> computed() {
                return Set.of();
            }
        };

        /** The field of this name. */
        Optional<Computation> named(String name);

        /** The names of those that are computed. */
        Set<String> computed();
    }
}
