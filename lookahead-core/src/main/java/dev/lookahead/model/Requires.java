package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@code default} method of a virtual model reads: paths of fields and attributes. The
 * method sees exactly these; anything else it reads is a {@link NotFetchedException}.
 *
 * <pre>{@code
 * @Requires("awards")
 * default boolean hasWonAnyAward() { return !awards().isEmpty(); }
 * }</pre>
 *
 * <p>{@code "awards"} brings the awards as rows with their id, {@code "awards.category"} that
 * column too.
 *
 * <p>A method may give rows of a field that it requires: one, or a {@code List}, {@code Set} or {@code Optional}.
 * Nested views and paths lead on from there, and what they need is read with the rows of that field.
 *
 * <pre>{@code
 * @Requires("houses.primary")
 * default VirtualHouse primaryHouse() {
 *     return houses().stream().filter(VirtualHouse::primary).findFirst().orElse(null);
 * }
 * }</pre>
 *
 * <p>{@code "this"} requires the entity itself, for a method that calls one of the entity's: {@link VirtualModel#entityOf}
 * gives it. The entities of all such rows are read in one statement, when the first is asked for.
 *
 * <pre>{@code
 * @Requires("this")
 * default String fullName() { return VirtualModel.entityOf(this).getFullName(); }
 * }</pre>
 *
 * <p>The idea is the {@code hints.Virtual} of django-virtual-models.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {

    /** The paths; none where the method reads nothing of the row. */
    String[] value();
}
