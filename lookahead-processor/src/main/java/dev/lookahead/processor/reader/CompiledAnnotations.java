package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Annotated;
import java.lang.annotation.Annotation;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.type.MirroredTypeException;
import org.jspecify.annotations.Nullable;

/** What stands on something that is compiled. */
record CompiledAnnotations(Element element, CompilerTypes types) implements Annotated {

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return element.getAnnotation(type);
    }

    @Override
    public String className(Supplier<Class<?>> value) {
        try {
            return value.get().getName();
        } catch (MirroredTypeException named) {
            return types.describe(named.getTypeMirror()).name();
        }
    }
}
