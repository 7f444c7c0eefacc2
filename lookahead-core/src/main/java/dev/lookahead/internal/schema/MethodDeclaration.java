package dev.lookahead.internal.schema;

import java.util.List;

/** A method as it is declared. */
public interface MethodDeclaration extends Annotated {

    String name();

    JavaType type();

    List<ParameterDeclaration> parameters();

    boolean isStatic();

    boolean isPrivate();

    /** Whether it is a method of an interface with a body. */
    boolean isDefault();
}
