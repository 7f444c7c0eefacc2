package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The order in which the rows of a virtual model come where nothing nearer says one: of a query that gives none, and of
 * an edge without an {@code orderBy} whose association has no {@code @OrderColumn} or {@code @OrderBy} of its own. Ties
 * end with the id. It is inherited until another one is given.
 *
 * <pre>{@code
 * @DefaultOrder("published desc, title")
 * public interface VirtualBook extends VirtualModel<Book> {}
 * }</pre>
 *
 * <p>The idea is {@code Meta.ordering} of a Django model.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DefaultOrder {

    /** The HQL order; {@code this} and bare names are the row. */
    @Hql
    String value();
}
