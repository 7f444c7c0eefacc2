package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text as HQL: program text, never a request's. Whoever can change such a text can change what is read. Write it as
 * a constant, bind values as parameters ({@code :name}), and give the sort order of a request to {@code sort(…)}, which
 * takes names only.
 *
 * <p>The mark is in the class files, so that a static analyser can be told to look at what is given to such a parameter, as it
 * looks at a text of SQL.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Hql {}
