package dev.lookahead.internal.schema;

/** The classes of a running program. */
public record ReflectedClasses(ClassFinder finder) implements Classes {

    @Override
    public SchemaAnswer<TypeDeclaration> find(String name) {
        return finder.find(name)
                .map(type -> SchemaAnswer.<TypeDeclaration>known(new ReflectedType(type)))
                .orElseGet(SchemaAnswer::absent);
    }

    @Override
    public SchemaAnswer<TypeDeclaration> find(JavaType type) {
        return finder.find(type.name())
                .map(found -> SchemaAnswer.<TypeDeclaration>known(
                        new ReflectedType(found, new GenericTypes(found, type.arguments()))))
                .orElseGet(SchemaAnswer::absent);
    }

    @Override
    public boolean assignable(JavaType from, JavaType to) {
        Class<?> target = finder.find(to.boxed().name()).orElse(null);
        Class<?> source = finder.find(from.boxed().name()).orElse(null);
        return target != null && source != null && target.isAssignableFrom(source);
    }
}
