package dev.lookahead.internal.schema;

import java.lang.annotation.Annotation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something with annotations. Their values are asked as usual, but for classes. */
public interface Annotated {

    /** The annotation of this type, if it is there. */
    <A extends Annotation> @Nullable A annotation(Class<A> type);

    /** The name of the class that a value of an annotation gives. A compiler has names, and no classes. */
    String className(Supplier<Class<?>> value);
}
