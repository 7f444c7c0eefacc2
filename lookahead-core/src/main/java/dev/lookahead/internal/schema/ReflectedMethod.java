package dev.lookahead.internal.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A method that reflection shows. */
record ReflectedMethod(Method method, GenericTypes generics) implements MethodDeclaration {

    @Override
    public String name() {
        return method.getName();
    }

    @Override
    public JavaType type() {
        return generics.describe(method.getGenericReturnType());
    }

    @Override
    public List<ParameterDeclaration> parameters() {
        return Arrays.stream(method.getParameters()).map(this::parameter).toList();
    }

    private ParameterDeclaration parameter(Parameter parameter) {
        return new ParameterDeclaration(
                parameter.isNamePresent() ? parameter.getName() : null,
                generics.describe(parameter.getParameterizedType()),
                new ReflectedAnnotations(parameter));
    }

    @Override
    public boolean isStatic() {
        return Modifier.isStatic(method.getModifiers());
    }

    @Override
    public boolean isPrivate() {
        return Modifier.isPrivate(method.getModifiers());
    }

    @Override
    public boolean isPublic() {
        return Modifier.isPublic(method.getModifiers());
    }

    @Override
    public boolean isDefault() {
        return method.isDefault();
    }

    @Override
    public SchemaAnswer<Set<String>> calls() {
        return SchemaAnswer.notKnownHere();
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return method.getAnnotation(type);
    }

    @Override
    public String className(Supplier<Class<?>> value) {
        return value.get().getName();
    }
}
