package dev.lookahead.internal.schema;

import java.util.Set;

/** The classes that there are: those of a running program, or those that a compiler sees. */
public interface Classes {

    /** The class of this name, as class loaders know it. */
    SchemaAnswer<TypeDeclaration> find(String name);

    /** The class of this type; in what it says of its own types, the arguments take the place of its parameters. */
    default SchemaAnswer<TypeDeclaration> find(JavaType type) {
        return find(type.name());
    }

    /** The names of classes in the package of another one, as far as they can be found by that. */
    default Set<String> beside(String name) {
        return Set.of();
    }

    /** Whether a value of the one type, boxed, is a value of the other. */
    boolean assignable(JavaType from, JavaType to);
}
