package dev.lookahead.internal.schema;

import java.util.List;

/**
 * A class as it is declared, whoever tells: reflection, or the compiler. In what it says of types, the
 * variables of the class that was asked for are filled in.
 */
public interface TypeDeclaration extends Annotated {

    /** The name as class loaders know it. */
    String name();

    boolean isRecord();

    boolean isInterface();

    boolean isAbstract();

    /** Whether it has type parameters, for those that extend it to fill in. */
    boolean isGeneric();

    /** Whether it is this class, extends or implements it. */
    boolean is(Class<?> supertype);

    /** The interfaces that it names itself. */
    List<TypeDeclaration> interfaces();

    /** The classes that a sealed one permits, in their order; none for others. */
    List<TypeDeclaration> permitted();

    /** The components of a record; none for others. */
    List<ComponentDeclaration> components();

    /** Its own methods, in no certain order, without those that tools have added. */
    List<MethodDeclaration> methods();

    /** What it says for the type parameters of one of its supertypes. */
    List<JavaType> arguments(Class<?> supertype);
}
