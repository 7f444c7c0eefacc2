package dev.lookahead.internal.schema;

import java.util.List;
import java.util.Set;

/** A method as it is declared. */
public interface MethodDeclaration extends Annotated {

    String name();

    JavaType type();

    List<ParameterDeclaration> parameters();

    boolean isStatic();

    boolean isPrivate();

    boolean isPublic();

    /** Whether it is a method of an interface with a body. */
    boolean isDefault();

    /** The methods without parameters that its body calls on the same object; a reader may not see bodies. */
    SchemaAnswer<Set<String>> calls();
}
