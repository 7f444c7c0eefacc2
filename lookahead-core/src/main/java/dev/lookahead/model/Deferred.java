package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Attributes that are left out when a virtual model is read whole, because a lookup ends on it. Naming
 * such an attribute reads it; its column is in no statement until then. Since Hibernate reads an entity
 * with all its columns, that of a virtual model which leaves some out is only read when it is asked for.
 *
 * <p>A view reads only what it shows and so needs no deferral. Not inherited.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Deferred {

    /** Names of attributes of the entity. */
    String[] value();
}
