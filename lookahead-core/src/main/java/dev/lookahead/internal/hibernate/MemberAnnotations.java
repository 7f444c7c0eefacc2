package dev.lookahead.internal.hibernate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of the field or getter that an attribute is mapped by.
 *
 * @param member null where the attribute has none
 */
record MemberAnnotations(@Nullable Member member) {

    boolean has(Class<? extends Annotation> annotation) {
        return find(annotation).isPresent();
    }

    <A extends Annotation> Optional<A> find(Class<A> annotation) {
        return member instanceof AnnotatedElement element
                ? Optional.ofNullable(element.getAnnotation(annotation))
                : Optional.empty();
    }
}
