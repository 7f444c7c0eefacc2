package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that brings related rows by one statement for all owners, however many there are. The
 * method returns the virtual model of the related rows (or their entity, where that needs none), or
 * a {@code List}, {@code Set}, {@code Collection} or {@code Optional} of it.
 *
 * <pre>{@code
 * @Prefetch List<VirtualPerson> directors();
 * @Prefetch(value = "books", where = "price > :minimum", orderBy = "created desc", limit = 3)
 * List<VirtualBook> latestBooks();
 * @Prefetch("booksRead.authors") List<VirtualAuthor> authorsRead();
 * @Prefetch(mappedBy = "books.readBy", orderBy = "name", limit = 1) VirtualAuthor firstAuthorRead();
 * @Prefetch(local = "birthYear", remote = "publishedYear") List<VirtualBook> booksFromBirthYear();
 * @Prefetch(local = "id", remote = "objectId", where = "objectType = 'movie'") List<VirtualTag> tags();
 * @Prefetch(local = "id", remote = "dogId") List<VirtualToy> toys(); // Toy may live in another database
 * @Prefetch(depth = 5) List<VirtualCategory> children();
 * }</pre>
 *
 * <p>How an owner and its related rows find each other is one of three things: associations of the
 * owner ({@link #value()}), associations of the related entity that lead back ({@link #mappedBy()}), or
 * equal values ({@link #local()} and {@link #remote()}), which need no association at all. Equal values lead into the
 * database of another entity manager factory too, where there are several: what is below such a field is read there, and
 * Java compares the values, texts letter by letter.
 *
 * <p>The idea is Django's {@code Prefetch} with {@code to_attr}; the name of the method is the name
 * of the result, and nothing is ever put into a managed collection. Paths back and equal values are
 * those of django-prefetch-utils.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Prefetch {

    /**
     * The association, or a path of associations; the name of the method where it is left out. A row
     * that is reached by a path of several associations stands there once for each owner.
     */
    String value() default "";

    /**
     * A path from the related entity back to the owner: associations of the related entity, of which
     * the last ends at the owner, or a path of them that ends at a column which holds the owner's id.
     * A related row stands there once for each owner, however many ways lead to it. A single value
     * takes no {@link #limit()}: a second row is an error when it is read.
     */
    String mappedBy() default "";

    /**
     * Values of the owner that related rows have too, each in the attribute at the same place of
     * {@link #remote()}: attributes, whole embeddables, fields of the virtual model that are computed,
     * and to-one paths to such; a to-one association stands for its id. Null equals nothing. A single
     * value takes no {@link #limit()}: a second row is an error when it is read.
     */
    String[] local() default {};

    /**
     * Attributes of the related entity, which equal those of {@link #local()}: whole embeddables too, and to-one paths
     * such as {@code "address.city.country.id"}. A related row whose path ends at a missing row equals nothing.
     */
    String[] remote() default {};

    /**
     * The name of the persistence unit that maps the related entity, where that is not the owner's and several
     * others do; with {@link #local()} and {@link #remote()}. In Spring, where units are called alike, it is the name of
     * the factory's bean. Left out, it is the owner's if that maps the entity, else
     * the one that does.
     */
    String unit() default "";

    /** An HQL condition on the related row, and-ed with the {@link Where} of its virtual model. */
    @Hql
    String where() default "";

    /**
     * The HQL order of the related rows. Without it the mapping's {@code @OrderColumn} or
     * {@code @OrderBy} counts, else the {@link DefaultOrder} of the virtual model, else the id; ties always end with
     * the id.
     */
    @Hql
    String orderBy() default "";

    /**
     * How many rows each owner gets at the most, in the order of {@link #orderBy()} and of those that
     * {@link #where()} leaves; 0 is no limit. A single value over a to-many association needs {@code
     * limit = 1}.
     */
    int limit() default 0;

    /**
     * The name of the query's parameter that says how many rows each owner gets, instead of {@link #limit()}. It is
     * bound like any other, to a whole number; 0 gives none.
     *
     * <pre>{@code
     * @Prefetch(value = "books", orderBy = "created desc", limitParameter = "count") List<VirtualBook> latestBooks();
     * }</pre>
     */
    String limitParameter() default "";

    /**
     * How many levels there are at the most where a view reaches itself over this edge: on any way from
     * a row of the query the edge is followed so many times, and then gives nothing, be it an empty
     * collection or null. Each level costs one statement; levels end earlier where there are no more
     * rows. 0 is not said: then a view may only reach itself over a collection that is the inverse of
     * its own to-one association, as the children of a tree are, and all levels are read. Where no
     * view leads back it says nothing.
     */
    int depth() default 0;
}
