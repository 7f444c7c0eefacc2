package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows that a virtual model shows: an HQL condition that holds wherever it is read, at the root
 * too. It is and-ed with the conditions of inherited virtual models and of the edge that leads
 * here.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Where {

    /** The HQL condition; {@code this} and bare names are the row. */
    @Hql
    String value();
}
