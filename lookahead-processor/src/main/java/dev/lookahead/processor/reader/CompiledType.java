package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.ComponentDeclaration;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.MethodDeclaration;
import dev.lookahead.internal.schema.TypeDeclaration;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A class that is compiled, or was.
 *
 * @param asked the class that was asked for, which is this one or extends it
 * @param named whether its class file has the names of parameters, or may have them
 */
record CompiledType(TypeElement element, DeclaredType asked, CompilerTypes types, boolean named)
        implements TypeDeclaration {

    CompiledType(TypeElement element, CompilerTypes types, boolean named) {
        this(element, (DeclaredType) element.asType(), types, named);
    }

    /** The same with what its type parameters stand for. */
    CompiledType as(DeclaredType type) {
        return new CompiledType(element, type, types, named);
    }

    @Override
    public String name() {
        return types.name(element);
    }

    @Override
    public boolean isRecord() {
        return element.getKind() == ElementKind.RECORD;
    }

    @Override
    public boolean isInterface() {
        return element.getKind().isInterface();
    }

    @Override
    public boolean isAbstract() {
        return element.getModifiers().contains(Modifier.ABSTRACT);
    }

    @Override
    public boolean isGeneric() {
        return !element.getTypeParameters().isEmpty();
    }

    @Override
    public boolean is(Class<?> supertype) {
        return types.element(supertype.getName())
                .filter(known -> types.isSubtype(element.asType(), known.asType()))
                .isPresent();
    }

    @Override
    public List<TypeDeclaration> interfaces() {
        return element.getInterfaces().stream()
                .flatMap(each -> types.element(each).stream())
                .<TypeDeclaration>map(each -> new CompiledType(each, asked, types, named))
                .toList();
    }

    @Override
    public List<TypeDeclaration> permitted() {
        return element.getPermittedSubclasses().stream()
                .flatMap(each -> types.element(each).stream())
                .<TypeDeclaration>map(each -> new CompiledType(each, types, named))
                .toList();
    }

    @Override
    public List<ComponentDeclaration> components() {
        return element.getRecordComponents().stream().map(this::component).toList();
    }

    private ComponentDeclaration component(RecordComponentElement component) {
        return new ComponentDeclaration(
                component.getSimpleName().toString(),
                types.describe(types.types().asMemberOf(asked, component)),
                new CompiledAnnotations(component, types));
    }

    @Override
    public List<MethodDeclaration> methods() {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .<MethodDeclaration>map(method -> new CompiledMethod(method, asked, types, named))
                .toList();
    }

    @Override
    public List<JavaType> arguments(Class<?> supertype) {
        List<JavaType> given = types.asSuper(asked, supertype.getName()).stream()
                .flatMap(found -> found.getTypeArguments().stream())
                .map(types::describe)
                .toList();
        return given.isEmpty() ? bounds(supertype) : given;
    }

    /** What a raw type leaves open. */
    private List<JavaType> bounds(Class<?> supertype) {
        return types.element(supertype.getName()).stream()
                .flatMap(each -> each.getTypeParameters().stream())
                .map(each -> types.describe(each.asType()))
                .toList();
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    @Override
    public String className(Supplier<Class<?>> value) {
        return new CompiledAnnotations(element, types).className(value);
    }
}
