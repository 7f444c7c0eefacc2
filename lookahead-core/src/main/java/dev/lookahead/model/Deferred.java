package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Attributes that are left out when a virtual model is read whole. A view reads only what it shows
 * and so needs no deferral; naming such an attribute in a view reads it. Not inherited.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Deferred {

    /** Names of attributes of the entity. */
    String[] value();
}
