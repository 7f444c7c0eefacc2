package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a map of related rows or of embeddables is keyed by, where that is not the key of a mapped {@code
 * Map}: an attribute of theirs, a computed field of their virtual model, or a to-one path to one of
 * these. What the map holds need not show it.
 *
 * <pre>{@code
 * @View(Movie.class)
 * record MovieView(String name,
 *         @KeyedBy("language") Map<String, TitleView> titles,
 *         @KeyedBy("year") Map<Integer, List<AwardView>> nominations,
 *         @KeyedBy("language") @Lookup("titles.text") Map<String, String> texts) {}
 * }</pre>
 *
 * <p>The path starts at the rows of the last collection that the component leads to. The map keeps
 * their order. Where a key comes twice, a {@code Map<K, V>} has no room for both, and reading it is an
 * {@link UnexpectedDataException} that names the rows; a {@code Map<K, List<V>>} takes them all. A key that
 * is null always is one.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface KeyedBy {

    /** The path. */
    String value();
}
