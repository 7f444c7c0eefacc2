package dev.lookahead.processor.reader;

import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A field or method that is an attribute.
 *
 * @param type what it holds, as the class that was asked for fills it in
 * @param inside where the attributes of what it embeds stand
 */
record Member(String name, Element element, TypeMirror type, AccessType inside) {

    boolean has(Class<? extends Annotation> annotation) {
        return element.getAnnotation(annotation) != null;
    }

    <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    /** Whether it is the id, or a part of it. */
    boolean isId() {
        return has(Id.class) || has(EmbeddedId.class);
    }

    /** Whether one of these stands there, once or several times. */
    boolean hasAny(List<Class<? extends Annotation>> annotations) {
        return annotations.stream().anyMatch(each -> element.getAnnotationsByType(each).length > 0);
    }
}
