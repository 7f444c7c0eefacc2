package dev.lookahead.processor.paths;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.processor.reader.CompiledEntities;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The names of a virtual model: its fields, and the attributes of its entity. Only names and types are asked for,
 * never the values of annotations, which may be constants of classes that are yet to be generated.
 */
final class PathMembers {

    private final Elements elements;
    private final Types types;
    private final Function<String, Optional<EntityDescription>> entities;
    private final Function<TypeElement, Optional<String>> paths;

    /**
     * Reads names.
     *
     * @param paths the class that is or will be generated for a virtual model, if any
     */
    PathMembers(
            ProcessingEnvironment environment,
            CompiledEntities entities,
            Function<TypeElement, Optional<String>> paths) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.entities = name -> entities.describe(name).value();
        this.paths = paths;
    }

    /** Whether a type is a virtual model, as far as it is known by now. */
    boolean isModel(TypeElement type) {
        return type.getKind().isInterface()
                && !type.getQualifiedName().contentEquals(VirtualModel.class.getName())
                && asModel(type.asType()).isPresent();
    }

    /** Whether a type that may be a virtual model names another which is not there yet. */
    boolean waits(TypeElement type) {
        return type.getKind().isInterface()
                && (lineage(type).anyMatch(PathMembers::isMissing)
                        || asModel(type.asType()).map(this::isOfMissing).orElse(false)
                        || fields(type).values().stream().anyMatch(each -> isMissing(element(each))));
    }

    private boolean isOfMissing(DeclaredType model) {
        return model.getTypeArguments().stream().anyMatch(PathMembers::isMissing);
    }

    private static boolean isMissing(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR;
    }

    private Stream<TypeMirror> lineage(TypeElement type) {
        return type.getInterfaces().stream()
                .flatMap(parent -> Stream.concat(
                        Stream.of(parent),
                        !isMissing(parent) && types.asElement(parent) instanceof TypeElement element
                                ? lineage(element)
                                : Stream.empty()));
    }

    /** The names, in their order. */
    List<PathMember> of(TypeElement model) {
        Map<String, PathMember> members = new TreeMap<>();
        asModel(model.asType())
                .flatMap(this::entity)
                .ifPresent(entity ->
                        attributes(entity.attributes().values()).forEach(member -> members.put(member.name(), member)));
        fields(model).forEach((name, type) -> {
            Optional<PathMember> rows = rows(name, element(type));
            rows.ifPresent(member -> members.put(name, member));
            members.putIfAbsent(name, new PathMember.Value(name));
        });
        return List.copyOf(members.values());
    }

    /** The types of fields by name; what a virtual model declares anew takes the place of what it inherits. */
    private Map<String, TypeMirror> fields(TypeElement model) {
        Map<String, TypeMirror> fields = new TreeMap<>();
        Stream.concat(elements.getAllMembers(model).stream(), model.getEnclosedElements().stream())
                .filter(ExecutableElement.class::isInstance)
                .map(ExecutableElement.class::cast)
                .filter(this::isField)
                .forEach(method -> fields.put(method.getSimpleName().toString(), type(model, method)));
        return fields;
    }

    private boolean isField(ExecutableElement method) {
        return method.getKind() == ElementKind.METHOD
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && asModel(Objects.requireNonNull(method.getEnclosingElement()).asType())
                        .isPresent();
    }

    private TypeMirror type(TypeElement model, ExecutableElement method) {
        return ((ExecutableType) types.asMemberOf((DeclaredType) model.asType(), method)).getReturnType();
    }

    /** The innermost of containers: that of which there may be several. */
    private TypeMirror element(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return element(variable.getUpperBound());
        }
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return element(wildcard.getExtendsBound());
        }
        if (type.getKind() != TypeKind.DECLARED || asModel(type).isPresent()) {
            return type;
        }
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return arguments.isEmpty() ? type : element(arguments.get(arguments.size() - 1));
    }

    private Optional<PathMember> rows(String name, TypeMirror element) {
        return asModel(element).isPresent() && types.asElement(element) instanceof TypeElement model
                ? paths.apply(model).map(generated -> new PathMember.Rows(name, generated))
                : Optional.empty();
    }

    private static List<PathMember> attributes(Collection<Attribute> attributes) {
        List<PathMember> members = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Embedded embedded) {
                members.add(new PathMember.Inside(
                        embedded.name(), attributes(embedded.attributes().values())));
            } else if (attribute instanceof Attribute.Basic || attribute instanceof Attribute.Elements) {
                members.add(new PathMember.Value(attribute.name()));
            }
        }
        return members;
    }

    private Optional<EntityDescription> entity(DeclaredType model) {
        return model.getTypeArguments().stream()
                .map(types::erasure)
                .map(types::asElement)
                .filter(TypeElement.class::isInstance)
                .map(entity -> elements.getBinaryName((TypeElement) entity).toString())
                .findFirst()
                .flatMap(entities);
    }

    /** A type as the {@code VirtualModel} that it is. */
    private Optional<DeclaredType> asModel(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        if (((TypeElement) types.asElement(type)).getQualifiedName().contentEquals(VirtualModel.class.getName())) {
            return Optional.of((DeclaredType) type);
        }
        return types.directSupertypes(type).stream()
                .flatMap(parent -> asModel(parent).stream())
                .findFirst();
    }
}
