package dev.lookahead.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives batch loaders from a container, and is shown while a {@code Lookahead} is built which ones are needed: what is
 * wrong with one then fails the start, and not the first query.
 *
 * @since 0.1.0
 */
@Incubating
public interface LoaderSource extends Function<Class<?>, Object> {

    /**
     * Looks at a loader that will be asked for.
     *
     * @param loader the class that {@link BatchLoad} names
     * @param fields the fields that name it, as in {@code VirtualMovie.imdbRating}
     * @return why it cannot be given, and what to do about it, for an {@link InvalidViewException}; empty where nothing
     *     is known to be wrong
     */
    Optional<String> refusal(Class<?> loader, List<String> fields);
}
