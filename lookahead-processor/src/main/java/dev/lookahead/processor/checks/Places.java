package dev.lookahead.processor.checks;

import dev.lookahead.internal.guide.Place;
import dev.lookahead.processor.reader.CompilerTypes;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds what stands at a place. */
final class Places {

    private final CompilerTypes types;

    Places(CompilerTypes types) {
        this.types = types;
    }

    /**
     * What a mistake is told at.
     *
     * @param annotation what stands on the element, or null for the element itself
     * @param value a value of that annotation, or null where it has its default
     */
    record Spot(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {}

    Optional<Spot> find(Place place) {
        return types.element(place.type()).map(type -> spot(type, place));
    }

    private static Spot spot(TypeElement type, Place place) {
        Element declaration = declaration(type, place);
        Place.Value value = place.value();
        return value == null
                ? new Spot(declaration, null, null)
                : Stream.concat(Stream.of(declaration), ofConstructor(type, place))
                        .flatMap(each -> spots(each, value))
                        .findFirst()
                        .orElseGet(() -> new Spot(declaration, null, null));
    }

    /**
     * The parameter that a component is made of. It has those annotations of the component that its field cannot
     * have, and javac keeps their positions.
     */
    private static Stream<? extends Element> ofConstructor(TypeElement type, Place place) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(each -> type.getKind() == ElementKind.RECORD && place.parameter() == null)
                .flatMap(constructor -> constructor.getParameters().stream())
                .filter(each -> each.getSimpleName().contentEquals(String.valueOf(place.member())));
    }

    private static Element declaration(TypeElement type, Place place) {
        Element member = place.member() == null
                ? type
                : members(type, place.member()).findFirst().orElse(type);
        return place.parameter() == null ? member : parameter(type, place).orElse(member);
    }

    /**
     * Components before methods, which may have their name. A component is shown by its field: javac has no
     * position for the component itself.
     */
    private static Stream<Element> members(TypeElement type, String name) {
        return Stream.of(ElementKind.FIELD, ElementKind.METHOD)
                .<Element>flatMap(kind -> type.getEnclosedElements().stream().filter(each -> each.getKind() == kind))
                .filter(each -> each.getSimpleName().contentEquals(name));
    }

    private static Optional<Element> parameter(TypeElement type, Place place) {
        return type.getEnclosedElements().stream()
                .filter(each -> each.getSimpleName().contentEquals(String.valueOf(place.member())))
                .filter(ExecutableElement.class::isInstance)
                .<Element>flatMap(method -> ((ExecutableElement) method).getParameters().stream())
                .filter(each -> each.getSimpleName().contentEquals(String.valueOf(place.parameter())))
                .findFirst();
    }

    private static Stream<Spot> spots(Element element, Place.Value wanted) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> isOf(mirror, wanted))
                .map(mirror -> new Spot(element, mirror, value(mirror, wanted.name())));
    }

    private static boolean isOf(AnnotationMirror mirror, Place.Value wanted) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(wanted.annotation().getName());
    }

    private static @Nullable AnnotationValue value(AnnotationMirror mirror, String name) {
        return mirror.getElementValues().entrySet().stream()
                .filter(each -> each.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(each -> each.getValue())
                .findFirst()
                .orElse(null);
    }
}
