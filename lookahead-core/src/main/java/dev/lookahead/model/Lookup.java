package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a component of a view, or a parameter of one of its static methods, is read from, when that
 * is not its own name: a path of fields and attributes such as {@code "person.name"}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Lookup {

    /** The path. */
    String value();
}
