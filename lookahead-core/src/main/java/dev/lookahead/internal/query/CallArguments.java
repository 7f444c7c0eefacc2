package dev.lookahead.internal.query;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * What a public method was given. Arguments that are wrong whatever the query reads are refused here, with their names.
 *
 * @param method as users write the call
 */
public record CallArguments(String method) {

    /** The argument, which has to be there. */
    public <T> T argument(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(method + " was given null for `" + name + "`.");
        }
        return value;
    }

    /** Arguments, each of which has to be there. */
    public <T> T[] arguments(String name, T @Nullable [] values) {
        T[] given = argument(name, values);
        Arrays.stream(given).forEach(each -> argument(name, each));
        return given;
    }

    /** The same where there has to be one at least. */
    public <T> T[] some(String name, T @Nullable [] values) {
        if (arguments(name, values).length == 0) {
            throw new IllegalArgumentException(method + " was given no `" + name + "`: it takes at least one.");
        }
        return arguments(name, values);
    }

    /** The texts of generated paths or orders, of which there is one at least. */
    public List<String> texts(@Nullable Object first, Object @Nullable [] more) {
        return Stream.concat(Stream.of(argument("first", first)), Arrays.stream(arguments("more", more)))
                .map(Object::toString)
                .toList();
    }

    /** A state with the parameters of a map, too. */
    public QueryState bound(QueryState state, @Nullable Map<String, ? extends @Nullable Object> values) {
        QueryState all = state;
        for (Map.Entry<String, ? extends @Nullable Object> each :
                argument("values", values).entrySet()) {
            all = all.parameter(argument("values", each.getKey()), each.getValue());
        }
        return all;
    }

    /** A number that may not be smaller. */
    public int atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    method + " was given " + value + " for `" + name + "`, which is at least " + least + ".");
        }
        return value;
    }

    /** An entity manager, in which something can be read. */
    public EntityManager open(@Nullable EntityManager entityManager) {
        EntityManager given = argument("entityManager", entityManager);
        if (!given.isOpen()) {
            throw closed("an entity manager");
        }
        return given;
    }

    /** The same for a stateless session. */
    public StatelessSession open(@Nullable StatelessSession session) {
        StatelessSession given = argument("session", session);
        if (!given.isOpen()) {
            throw closed("a session");
        }
        return given;
    }

    private IllegalArgumentException closed(String what) {
        return new IllegalArgumentException(method + " was given " + what + ", which is closed.");
    }
}
