package dev.lookahead;

import dev.lookahead.internal.query.CallArguments;
import dev.lookahead.internal.query.QueryState;
import dev.lookahead.internal.query.Wrapping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts virtual models around entities that are here already. Like a {@link LookaheadQuery} it is immutable: each call
 * gives a new one, and the last call makes the instances. Parameters are bound for all fields that can be reached.
 *
 * <pre>{@code
 * lookahead.wrap(entityManager, VirtualDog.class, dogs).with("user", currentUser).list();
 * }</pre>
 *
 * @param <V> the virtual model
 * @since 0.1.0
 */
public final class WrapQuery<V> {

    private final Wrapping wrapping;
    private final Class<V> model;
    private final Collection<?> entities;
    private final QueryState state;

    WrapQuery(Wrapping wrapping, Class<V> model, Collection<?> entities, QueryState state) {
        this.wrapping = wrapping;
        this.model = model;
        this.entities = entities;
        this.state = state;
    }

    /** Binds a parameter, whichever field names it. Null is a value. */
    public WrapQuery<V> with(String name, @Nullable Object value) {
        return withState(state.parameter(new CallArguments("with(…)").argument("name", name), value));
    }

    /** Binds several parameters. */
    public WrapQuery<V> with(Map<String, ? extends @Nullable Object> values) {
        return withState(new CallArguments("with(…)").bound(state, values));
    }

    /**
     * Makes the instances. Sends nothing to the database.
     *
     * @return one for each entity in their order, in an unmodifiable list
     */
    public List<V> list() {
        return wrapping.around(model, entities, state);
    }

    private WrapQuery<V> withState(QueryState more) {
        return new WrapQuery<>(wrapping, model, entities, more);
    }
}
