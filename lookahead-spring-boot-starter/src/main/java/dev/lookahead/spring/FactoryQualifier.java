package dev.lookahead.spring;

import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.MethodMetadata;

/**
 * The {@link Qualifier} of an entity manager factory: the one that it is annotated with, else its
 * name. As an element, and not as the definition's qualifier, it leaves the bean's own name a
 * qualifier too.
 */
final class FactoryQualifier {

    private FactoryQualifier() {}

    static AnnotatedElement of(BeanDefinition factory, String name) {
        String declared = declared(factory);
        Map<String, Object> value = Map.of(AnnotationUtils.VALUE, declared == null ? name : declared);
        return AnnotatedElementUtils.forAnnotations(AnnotationUtils.synthesizeAnnotation(value, Qualifier.class, null));
    }

    private static @Nullable String declared(BeanDefinition factory) {
        MethodMetadata method =
                factory instanceof AnnotatedBeanDefinition annotated ? annotated.getFactoryMethodMetadata() : null;
        Map<String, @Nullable Object> attributes =
                method == null ? null : method.getAnnotationAttributes(Qualifier.class.getName());
        return attributes == null ? null : Objects.toString(attributes.get(AnnotationUtils.VALUE));
    }
}
