package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a component of a view, or a parameter of one of its static methods, is read from, when that
 * is not its own name: a path of fields and attributes such as {@code "person.name"}.
 *
 * <p>{@code "this"} is the row itself, or the embeddable that a record shows: the component is a record whose own
 * components are looked up there. It costs no statement, and needs no {@link View}.
 *
 * <pre>{@code
 * @View(Movie.class)
 * record MovieView(Long id, @Lookup("this") Numbers numbers) {}
 *
 * record Numbers(int runtime, BigDecimal budget) {}
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Lookup {

    /** The path, or {@code "this"}. */
    String value();
}
