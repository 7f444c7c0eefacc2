package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.JavaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compiler's types by the names that class loaders would know them by. */
public final class CompilerTypes {

    private final Elements elements;
    private final Types types;
    private final Bodies bodies;

    public CompilerTypes(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.bodies = new Bodies(environment);
    }

    Bodies bodies() {
        return bodies;
    }

    Types types() {
        return types;
    }

    /** The class of this name; a {@code $} in it may stand before a nested class, or mean itself. */
    public Optional<TypeElement> element(String name) {
        TypeElement top = elements.getTypeElement(name);
        if (top != null) {
            return Optional.of(top);
        }
        for (int dollar = name.indexOf('$'); dollar >= 0; dollar = name.indexOf('$', dollar + 1)) {
            TypeElement outer = elements.getTypeElement(name.substring(0, dollar));
            if (outer != null) {
                return nested(outer, name);
            }
        }
        return Optional.empty();
    }

    private Optional<TypeElement> nested(TypeElement outer, String name) {
        return ElementFilter.typesIn(outer.getEnclosedElements()).stream()
                .filter(each -> name.equals(name(each)) || name.startsWith(name(each) + "$"))
                .flatMap(each -> name.equals(name(each)) ? Optional.of(each).stream() : nested(each, name).stream())
                .findFirst();
    }

    /** The names of the top-level classes in the package of another. */
    Set<String> beside(TypeElement type) {
        return ElementFilter.typesIn(elements.getPackageOf(type).getEnclosedElements()).stream()
                .map(this::name)
                .collect(Collectors.toSet());
    }

    /** All classes in the package of another, those inside of others too. */
    Set<TypeElement> allBeside(TypeElement type) {
        return ElementFilter.typesIn(elements.getPackageOf(type).getEnclosedElements()).stream()
                .flatMap(this::withNested)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<TypeElement> withNested(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(this::withNested));
    }

    String packageOf(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    String name(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** The class of a type, where it is one. */
    Optional<TypeElement> element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && types.asElement(type) instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    boolean isSubtype(TypeMirror type, TypeMirror supertype) {
        return types.isSubtype(types.erasure(type), types.erasure(supertype));
    }

    /** What a type says for the type parameters of one of its supertypes. */
    Optional<DeclaredType> asSuper(TypeMirror type, String supertype) {
        Optional<TypeElement> element = element(type);
        if (element.isPresent() && name(element.get()).equals(supertype)) {
            return Optional.of((DeclaredType) type);
        }
        return types.directSupertypes(type).stream()
                .flatMap(parent -> asSuper(parent, supertype).stream())
                .findFirst();
    }

    /** A class with these type arguments; nothing where it takes none, or they are not all known here. */
    Optional<DeclaredType> of(TypeElement type, List<JavaType> arguments) {
        List<TypeMirror> given =
                arguments.stream().map(this::mirror).flatMap(Optional::stream).toList();
        return given.isEmpty() || given.size() != type.getTypeParameters().size()
                ? Optional.empty()
                : Optional.of(types.getDeclaredType(type, given.toArray(TypeMirror[]::new)));
    }

    private Optional<TypeMirror> mirror(JavaType type) {
        if (type.isArray()) {
            return mirror(type.component()).map(types::getArrayType);
        }
        return type.isPrimitive()
                ? Optional.of(
                        types.getPrimitiveType(TypeKind.valueOf(type.name().toUpperCase(Locale.ROOT))))
                : element(type.name())
                        .map(element -> of(element, type.arguments()).orElseGet(() -> types.getDeclaredType(element)));
    }

    JavaType describe(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> JavaType.of(descriptor(type));
            case TYPEVAR -> bound(((TypeVariable) type).getUpperBound());
            case WILDCARD -> wildcard((WildcardType) type);
            case INTERSECTION -> describe(((IntersectionType) type).getBounds().get(0));
            case VOID, BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> JavaType.of(keyword(type));
            default -> JavaType.UNKNOWN;
        };
    }

    private static String keyword(TypeMirror type) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    private JavaType declared(DeclaredType type) {
        List<JavaType> arguments =
                type.getTypeArguments().stream().map(this::describe).toList();
        return new JavaType(name((TypeElement) type.asElement()), arguments);
    }

    private JavaType wildcard(WildcardType wildcard) {
        TypeMirror bound = wildcard.getExtendsBound();
        return bound == null ? JavaType.OBJECT : describe(bound);
    }

    /** A variable may stand in its own bound. */
    private JavaType bound(TypeMirror bound) {
        return describe(bound.getKind() == TypeKind.DECLARED ? types.erasure(bound) : bound);
    }

    private String descriptor(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return "[" + descriptor(array.getComponentType());
        }
        if (type instanceof PrimitiveType) {
            return switch (type.getKind()) {
                case BOOLEAN -> "Z";
                case LONG -> "J";
                default -> type.getKind().name().substring(0, 1);
            };
        }
        return "L" + describe(type).name() + ";";
    }
}
