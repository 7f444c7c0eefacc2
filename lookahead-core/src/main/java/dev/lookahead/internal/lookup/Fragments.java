package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a fragment of HQL needs and gives. {@code this} and bare names are the entity's row. */
public interface Fragments {

    /** What a fragment is there for. */
    enum Role {
        EXPRESSION,
        CONDITION,
        ORDER
    }

    /** Reads a fragment. */
    Reading read(EntityDescription entity, Role role, String text);

    /** What was read. */
    sealed interface Reading {}

    /**
     * It is good HQL.
     *
     * @param parameters the names of its parameters
     * @param type what it gives, or null where that is not known
     */
    record Good(Set<String> parameters, @Nullable JavaType type) implements Reading {}

    /**
     * It is not.
     *
     * @param reason what is wrong
     * @param position where in the fragment, counted from 0, or -1 where that is not known
     * @param unknownName the name that means nothing, or null where it is something else
     */
    record Bad(String reason, int position, @Nullable String unknownName) implements Reading {}

    /** It aggregates rows without a sub-query: this call, over this path. */
    record Aggregate(String function, String argument) implements Reading {}
}
