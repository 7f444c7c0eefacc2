package dev.lookahead.processor.reader;

import java.beans.Introspector;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells which methods are getters, and what of. */
final class Getters {

    private Getters() {}

    /** The property that a method gets, if any. */
    static Optional<String> property(Element member) {
        return member.getKind() == ElementKind.METHOD ? ofMethod((ExecutableElement) member) : Optional.empty();
    }

    private static Optional<String> ofMethod(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        int prefix = prefix(name, method.getReturnType());
        return prefix == 0
                        || name.length() == prefix
                        || !method.getParameters().isEmpty()
                        || method.getReturnType().getKind() == TypeKind.VOID
                ? Optional.empty()
                : Optional.of(Introspector.decapitalize(name.substring(prefix)));
    }

    private static int prefix(String name, TypeMirror type) {
        return name.startsWith("get") ? "get".length() : name.startsWith("is") && isBoolean(type) ? "is".length() : 0;
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN
                || (type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals(Boolean.class.getName()));
    }
}
