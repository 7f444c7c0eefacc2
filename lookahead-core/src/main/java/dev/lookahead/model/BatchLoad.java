package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field whose values your code loads: one call of a {@link BatchLoader} or an {@link
 * AsyncBatchLoader} for all rows of a read, with the distinct keys. What fails there is a {@link
 * BatchLoadException}.
 *
 * <pre>{@code
 * @BatchLoad(ImdbRatings.class) Double imdbRating();
 * @BatchLoad(value = SimilarFilms.class, key = "imdbId", args = "count=5", uses = "region")
 * List<FilmRef> similar();
 * }</pre>
 *
 * <p>Where the field gives a virtual model, or several in a {@code List}, {@code Set} or {@code Optional}, the loader
 * gives the ids of related rows, or entities: {@code BatchLoader<Long, List<Long>>}. These rows are read by one
 * statement when the loader has answered, in its order, and are shown by nested views; an id without a row is absent.
 *
 * <pre>{@code
 * @BatchLoad(SimilarMovies.class) List<VirtualMovie> similar();
 * }</pre>
 *
 * <p>The idea is the {@code Prefetcher} of django-prefetch and the batch loader of GraphQL servers.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BatchLoad {

    /** The loader: a bean where there is a container, else made by its constructor. */
    Class<?> value();

    /**
     * What the key is read from: an attribute, a {@link Computed} field or a to-one path to one; the id
     * when left out. Several give the components, in this order, of the record that is the loader's key.
     * A row whose key is null has no value.
     */
    String[] key() default {};

    /** Arguments of this use of the loader, {@code "name=value"}, for {@link FetchContext#argument}. */
    String[] args() default {};

    /** Parameters of the query that the loader reads, so that a missing one is found before any SQL. */
    String[] uses() default {};

    /**
     * How long an {@link AsyncBatchLoader} may take, counted from when it is called: a number with one of the units
     * {@code ms}, {@code s}, {@code m} and {@code h}, as in {@code "500ms"}. When it is left out, the property {@code
     * lookahead.loader-timeout} says so, else it is 30 seconds. A read that has waited so long fails with a {@link
     * BatchLoadException}, and cancels the stage.
     */
    String timeout() default "";
}
