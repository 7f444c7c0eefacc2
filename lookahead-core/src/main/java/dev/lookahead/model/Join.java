package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field over a to-one association that rides along in the owner's statement. The method returns
 * the virtual model of the related row (or its entity), or an {@code Optional} of it; the fields of
 * that virtual model may be shown too, its own prefetches included. A related row that the {@link
 * Where} of its virtual model rejects is null; the owner stays.
 *
 * <p>The idea is Django's {@code select_related} and the {@code NestedJoin} of
 * django-virtual-models.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Join {

    /** The association, or a path of to-one associations; the name of the method when left out. */
    String value() default "";

    /** An HQL condition on the related row; where it does not hold the value is null. */
    String where() default "";
}
