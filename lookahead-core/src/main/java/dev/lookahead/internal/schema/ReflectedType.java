package dev.lookahead.internal.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A class that reflection shows. Of a record the components count, not the members: tools add members of their own. */
record ReflectedType(Class<?> type, GenericTypes generics) implements TypeDeclaration {

    ReflectedType(Class<?> type) {
        this(type, new GenericTypes(type));
    }

    @Override
    public String name() {
        return type.getName();
    }

    @Override
    public boolean isRecord() {
        return type.isRecord();
    }

    @Override
    public boolean isInterface() {
        return type.isInterface();
    }

    @Override
    public boolean isAbstract() {
        return Modifier.isAbstract(type.getModifiers());
    }

    @Override
    public boolean isGeneric() {
        return type.getTypeParameters().length > 0;
    }

    @Override
    public boolean is(Class<?> supertype) {
        return supertype.isAssignableFrom(type);
    }

    @Override
    public List<TypeDeclaration> interfaces() {
        return Arrays.stream(type.getInterfaces())
                .<TypeDeclaration>map(each -> new ReflectedType(each, generics))
                .toList();
    }

    @Override
    public List<TypeDeclaration> permitted() {
        return Stream.ofNullable(type.getPermittedSubclasses())
                .flatMap(Arrays::stream)
                .<TypeDeclaration>map(ReflectedType::new)
                .toList();
    }

    @Override
    public List<ComponentDeclaration> components() {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .map(this::component)
                .toList();
    }

    private ComponentDeclaration component(RecordComponent component) {
        return new ComponentDeclaration(
                component.getName(),
                generics.describe(component.getGenericType()),
                new ReflectedAnnotations(component));
    }

    @Override
    public List<MethodDeclaration> methods() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .<MethodDeclaration>map(method -> new ReflectedMethod(method, generics))
                .toList();
    }

    @Override
    public List<JavaType> arguments(Class<?> supertype) {
        return Arrays.stream(supertype.getTypeParameters())
                .map(generics::describe)
                .toList();
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return type.getAnnotation(annotation);
    }

    @Override
    public String className(Supplier<Class<?>> value) {
        return value.get().getName();
    }
}
