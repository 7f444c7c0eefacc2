package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.MethodDeclaration;
import dev.lookahead.internal.schema.ParameterDeclaration;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import org.jspecify.annotations.Nullable;

/**
 * A method that is compiled, or was.
 *
 * @param named whether its class file has the names of parameters, or may have them
 */
record CompiledMethod(ExecutableElement method, DeclaredType asked, CompilerTypes types, boolean named)
        implements MethodDeclaration {

    @Override
    public String name() {
        return method.getSimpleName().toString();
    }

    @Override
    public JavaType type() {
        return types.describe(signature().getReturnType());
    }

    /** Static methods are nobody's members, so nothing is filled in for them. */
    private ExecutableType signature() {
        return (ExecutableType) (isStatic() ? method.asType() : types.types().asMemberOf(asked, method));
    }

    @Override
    public List<ParameterDeclaration> parameters() {
        List<? extends VariableElement> parameters = method.getParameters();
        boolean lost = !named || lostNames(parameters);
        ExecutableType signature = signature();
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> new ParameterDeclaration(
                        lost ? null : parameters.get(i).getSimpleName().toString(),
                        types.describe(signature.getParameterTypes().get(i)),
                        new CompiledAnnotations(parameters.get(i), types)))
                .toList();
    }

    /** Compilers make up such names for methods of class files that have none. */
    private static boolean lostNames(List<? extends VariableElement> parameters) {
        return IntStream.range(0, parameters.size())
                .allMatch(i -> parameters.get(i).getSimpleName().contentEquals("arg" + i));
    }

    @Override
    public boolean isStatic() {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    @Override
    public boolean isPrivate() {
        return method.getModifiers().contains(Modifier.PRIVATE);
    }

    @Override
    public boolean isPublic() {
        return method.getModifiers().contains(Modifier.PUBLIC);
    }

    @Override
    public boolean isDefault() {
        return method.isDefault();
    }

    @Override
    public SchemaAnswer<Set<String>> calls() {
        return types.bodies().calls(method);
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return method.getAnnotation(type);
    }

    @Override
    public String className(Supplier<Class<?>> value) {
        return new CompiledAnnotations(method, types).className(value);
    }
}
