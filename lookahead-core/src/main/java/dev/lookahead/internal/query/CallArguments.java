package dev.lookahead.internal.query;

import dev.lookahead.model.InvalidQueryException;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * What a public method was given.
 *
 * @param method as users write the call
 */
public record CallArguments(String method) {

    /** The argument, which has to be there. */
    public <T> T argument(@Nullable T value) {
        if (value == null) {
            throw new InvalidQueryException(method + " was given null.");
        }
        return value;
    }

    /** Arguments, each of which has to be there. */
    public <T> T[] arguments(T[] values) {
        Arrays.stream(argument(values)).forEach(this::argument);
        return values;
    }

    /** An entity manager, in which something can be read. */
    public EntityManager open(@Nullable EntityManager entityManager) {
        if (!argument(entityManager).isOpen()) {
            throw closed("an entity manager");
        }
        return argument(entityManager);
    }

    /** The same for a stateless session. */
    public StatelessSession open(@Nullable StatelessSession session) {
        if (!argument(session).isOpen()) {
            throw closed("a session");
        }
        return argument(session);
    }

    private InvalidQueryException closed(String what) {
        return new InvalidQueryException(method + " was given " + what + ", which is closed.");
    }
}
