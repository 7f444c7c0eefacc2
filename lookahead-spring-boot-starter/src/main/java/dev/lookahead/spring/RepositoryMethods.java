package dev.lookahead.spring;

import dev.lookahead.model.VirtualModel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.util.StringUtils;

/**
 * The methods of a repository that Spring Data implements by itself, and so without Lookahead. {@code default} methods
 * are the application's own, and so is what a fragment or a base class of the application implements.
 */
final class RepositoryMethods {

    private static final Set<String> OF_VIEW_REPOSITORY = Set.of("findAll", "findAllById", "findById");

    private final RepositoryInformation repository;

    RepositoryMethods(RepositoryInformation repository) {
        this.repository = repository;
    }

    /** What is wrong with those whose result is known to be views. */
    List<String> mistakes() {
        return Arrays.stream(repository.getRepositoryInterface().getMethods())
                .filter(this::isOfSpringData)
                .sorted(Comparator.comparing(RepositoryMethods::signature))
                .flatMap(method -> ViewTypes.in(result(method)).map(view -> mistake(method, view)).stream())
                .distinct()
                .toList();
    }

    private ResolvableType result(Method method) {
        return ResolvableType.forMethodReturnType(method, repository.getRepositoryInterface());
    }

    /** Whether Spring Data implements a method of the repository's interface. */
    boolean isOfSpringData(Method method) {
        if (Modifier.isStatic(method.getModifiers())
                || method.isBridge()
                || method.isDefault()
                || repository.isCustomMethod(method)) {
            return false;
        }
        return !repository.isBaseClassMethod(method)
                || repository
                        .getTargetClassMethod(method)
                        .getDeclaringClass()
                        .getName()
                        .startsWith("org.springframework.data.");
    }

    /** The text for a method that gives views. */
    String mistake(Method method, Class<?> view) {
        String what = VirtualModel.class.isAssignableFrom(view) ? "a virtual model" : "a view";
        return "error: `" + name() + "." + signature(method) + "` gives `" + view.getSimpleName() + "`, " + what
                + " that Lookahead would not read here\n"
                + "  Spring Data implements this method by itself, and would take `" + view.getSimpleName()
                + "` for a projection: virtual models, static methods and nested views would not count.\n"
                + "  " + advice(method, view);
    }

    private String advice(Method method, Class<?> view) {
        Optional<Class<?>> other = ViewTypes.otherEntity(view, repository.getDomainType());
        if (other.isPresent()) {
            String entity = other.get().getSimpleName();
            return "`" + view.getSimpleName() + "` shows rows of `" + entity + "`, and `" + name()
                    + "` is a repository of `" + repository.getDomainType().getSimpleName()
                    + "`: read it by a repository that extends `ViewRepository<" + entity + ", …>`.";
        }
        return extended() + own(method, view);
    }

    private String own(Method method, Class<?> view) {
        if (VirtualModel.class.isAssignableFrom(view)) {
            return "Make it a `default` method that reads `views(…)` of a view of `" + view.getSimpleName() + "`.";
        }
        if (OF_VIEW_REPOSITORY.contains(method.getName())) {
            return "Leave it out, and call the method of `ViewRepository`:\n\n    "
                    + Stream.concat(
                                    Stream.of(view.getSimpleName() + ".class"),
                                    Stream.of(method.getParameters()).map(Parameter::getName))
                            .collect(Collectors.joining(
                                    ", ", StringUtils.uncapitalize(name()) + "." + method.getName() + "(", ")"));
        }
        return DefaultMethod.of(method, repository, view)
                .map(lines -> "Write it yourself" + nulls(method, lines) + ":\n\n"
                        + lines.indent(4).stripTrailing())
                .orElse("Make it a `default` method that reads `views(" + view.getSimpleName()
                        + ".class)`, with its condition as `where(…)`.");
    }

    private static String nulls(Method method, String lines) {
        boolean same = !lines.contains(" = :") && !lines.contains(" <> :");
        return same || Stream.of(method.getParameterTypes()).allMatch(Class::isPrimitive)
                ? ""
                : " (a comparison with null then finds no row, where Spring Data would look for nulls)";
    }

    private String extended() {
        Class<?> type = repository.getRepositoryInterface();
        if (ViewRepository.class.isAssignableFrom(type)) {
            return "";
        }
        return "Let the repository extend `ViewRepository`:\n\n    interface " + name()
                + Stream.concat(
                                Arrays.stream(type.getGenericInterfaces()).map(JavaText::of),
                                Stream.of("ViewRepository<"
                                        + repository.getDomainType().getSimpleName() + ", "
                                        + repository.getIdType().getSimpleName() + ">"))
                        .collect(Collectors.joining(", ", " extends ", " {"))
                + "\n\n  ";
    }

    private String name() {
        return repository.getRepositoryInterface().getSimpleName();
    }

    private static String signature(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
