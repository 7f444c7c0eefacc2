package dev.lookahead.internal.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands on something that reflection shows. */
record ReflectedAnnotations(AnnotatedElement element) implements Annotated {

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return element.getAnnotation(type);
    }

    @Override
    public String className(Supplier<Class<?>> value) {
        return value.get().getName();
    }
}
