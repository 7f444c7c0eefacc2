package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that the database computes in the statement of its row: an HQL expression, or a sub-query
 * that gives one value. {@code this} and bare names are the row; {@code :name} is a parameter of
 * the query.
 *
 * <pre>{@code
 * @Computed("size(nominations)") int nominationCount();
 * @Computed("select avg(n.year) from this.nominations n") Double meanYear();
 * }</pre>
 *
 * <p>An aggregate stands in a sub-query of its own, so two of them never multiply each other.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Computed {

    /** The HQL expression. */
    @Hql
    String value();
}
