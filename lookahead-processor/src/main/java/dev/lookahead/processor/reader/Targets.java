package dev.lookahead.processor.reader;

import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds the classes that associations lead to: what their annotations name, else what is declared. */
record Targets(CompilerTypes types) {

    /** The entity; nothing where it is not said to be one. */
    Optional<TypeElement> entity(Member member, Supplier<Class<?>> said, TypeMirror declared) {
        return named(member, said).or(() -> types.element(declared)).filter(Targets::isEntity);
    }

    static boolean isEntity(TypeElement type) {
        return type.getAnnotation(Entity.class) != null;
    }

    /** The class that an annotation names, where it names one. */
    Optional<TypeElement> named(Member member, Supplier<Class<?>> value) {
        return types.element(new CompiledAnnotations(member.element(), types).className(value));
    }
}
