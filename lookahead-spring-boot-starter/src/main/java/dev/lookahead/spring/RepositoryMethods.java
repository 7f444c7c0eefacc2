package dev.lookahead.spring;

import dev.lookahead.model.VirtualModel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.core.RepositoryInformation;

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
        String extended = ViewRepository.class.isAssignableFrom(repository.getRepositoryInterface())
                ? ""
                : "Let `" + name() + "` extend `ViewRepository<"
                        + repository.getDomainType().getSimpleName() + ", "
                        + repository.getIdType().getSimpleName() + ">`.\n  ";
        String views = "`views(" + view.getSimpleName() + ".class)`";
        String own = "Make it a `default` method that reads " + views + ", with its condition as `where(…)`.";
        return extended
                + (OF_VIEW_REPOSITORY.contains(method.getName()) && !VirtualModel.class.isAssignableFrom(view)
                        ? "Leave it out, and call `" + method.getName()
                                + "` of `ViewRepository`, whose first argument is `" + view.getSimpleName() + ".class`."
                        : own);
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
