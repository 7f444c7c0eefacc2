package dev.lookahead.internal.schema;

/** The classes of a running program. */
public record ReflectedClasses(ClassFinder finder) implements Classes {

    @Override
    public Answer<TypeDeclaration> find(String name) {
        return finder.find(name)
                .map(type -> Answer.<TypeDeclaration>known(new ReflectedType(type)))
                .orElseGet(Answer::absent);
    }

    @Override
    public Answer<TypeDeclaration> find(JavaType type) {
        return finder.find(type.name())
                .map(found -> Answer.<TypeDeclaration>known(
                        new ReflectedType(found, new GenericTypes(found, type.arguments()))))
                .orElseGet(Answer::absent);
    }

    @Override
    public boolean assignable(JavaType from, JavaType to) {
        Class<?> target = finder.find(to.boxed().name()).orElse(null);
        Class<?> source = finder.find(from.boxed().name()).orElse(null);
        return target != null && source != null && target.isAssignableFrom(source);
    }
}
