package dev.lookahead.spring;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.core.PropertyPath;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.query.Procedure;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.data.repository.query.parser.PartTree;

/**
 * Writes the {@code default} method that reads views by what the name of a derived query says. Where it cannot say all of
 * that (a page, a query of its own, a collection in a path), there is none.
 */
final class DefaultMethod {

    private static final Map<Part.Type, String> OPERATORS = Map.of(
            Part.Type.SIMPLE_PROPERTY, "=",
            Part.Type.NEGATING_SIMPLE_PROPERTY, "<>",
            Part.Type.LESS_THAN, "<",
            Part.Type.LESS_THAN_EQUAL, "<=",
            Part.Type.GREATER_THAN, ">",
            Part.Type.GREATER_THAN_EQUAL, ">=",
            Part.Type.BEFORE, "<",
            Part.Type.AFTER, ">",
            Part.Type.LIKE, "like",
            Part.Type.IN, "in");

    private static final Map<Part.Type, String> WORDS = Map.of(
            Part.Type.IS_NULL, "is null",
            Part.Type.IS_NOT_NULL, "is not null",
            Part.Type.TRUE, "= true",
            Part.Type.FALSE, "= false");

    private final Method method;
    private final RepositoryMetadata repository;
    private final Class<?> view;
    private final Iterator<Parameter> parameters;
    private final List<String> bound = new ArrayList<>();

    private DefaultMethod(Method method, RepositoryMetadata repository, Class<?> view) {
        this.method = method;
        this.repository = repository;
        this.view = view;
        this.parameters = List.of(method.getParameters()).iterator();
    }

    /** The method's lines, where they can do the same. */
    static Optional<String> of(Method method, RepositoryMetadata repository, Class<?> view) {
        if (AnnotatedElementUtils.hasAnnotation(method, Query.class)
                || AnnotatedElementUtils.hasAnnotation(method, Procedure.class)
                || !Stream.of(method.getParameters()).allMatch(Parameter::isNamePresent)) {
            return Optional.empty();
        }
        PartTree tree;
        try {
            tree = new PartTree(method.getName(), repository.getDomainType());
        } catch (RuntimeException noProperty) {
            return Optional.empty();
        }
        if (tree.isCountProjection() || tree.isExistsProjection() || tree.isDelete()) {
            return Optional.empty();
        }
        return new DefaultMethod(method, repository, view).written(tree);
    }

    private Optional<String> written(PartTree tree) {
        Optional<String> end = end(tree);
        Optional<String> condition = condition(tree);
        if (end.isEmpty() || condition.isEmpty() || parameters.hasNext()) {
            return Optional.empty();
        }
        String where = condition.get().isEmpty() ? "" : ".where(\"" + condition.get() + "\")";
        return Optional.of("default " + JavaText.of(result()) + " " + method.getName() + "("
                + IntStream.range(0, method.getParameterCount())
                        .mapToObj(this::parameter)
                        .collect(Collectors.joining(", "))
                + ") {\n    return views(" + view.getSimpleName() + ".class)" + where + String.join("", bound)
                + sort(tree.getSort()) + end.get() + ";\n}");
    }

    private ResolvableType result() {
        return ResolvableType.forMethodReturnType(method, repository.getRepositoryInterface());
    }

    private String parameter(int index) {
        Class<?> type = repository.getRepositoryInterface();
        return JavaText.of(ResolvableType.forMethodParameter(method, index, type)) + " "
                + method.getParameters()[index].getName();
    }

    /** How the query ends, by what the method gives. */
    private Optional<String> end(PartTree tree) {
        Class<?> result = result().resolve(Object.class);
        Integer limit = tree.getMaxResults();
        if (result.isAssignableFrom(List.class) && Iterable.class.isAssignableFrom(result)) {
            return Optional.of((limit == null ? "" : ".limit(" + limit + ")") + ".list()");
        }
        String one = limit == null ? ".optional()" : ".first()";
        if (limit != null && limit > 1) {
            return Optional.empty();
        }
        if (result == Optional.class) {
            return Optional.of(one);
        }
        return result == view ? Optional.of(one + ".orElse(null)") : Optional.empty();
    }

    private Optional<String> condition(PartTree tree) {
        List<String> alternatives = new ArrayList<>();
        for (PartTree.OrPart or : tree) {
            List<String> all = new ArrayList<>();
            for (Part part : or) {
                Optional<String> one = condition(part);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                all.add(one.get());
            }
            alternatives.add(String.join(" and ", all));
        }
        return Optional.of(String.join(" or ", alternatives));
    }

    private Optional<String> condition(Part part) {
        PropertyPath path = part.getProperty();
        boolean plain =
                part.shouldIgnoreCase() == IgnoreCaseType.NEVER && path.stream().noneMatch(PropertyPath::isCollection);
        String words = WORDS.get(part.getType());
        String operator = OPERATORS.get(part.getType());
        if (!plain || (words == null && operator == null)) {
            return Optional.empty();
        }
        if (words != null) {
            return Optional.of(path.toDotPath() + " " + words);
        }
        return argument().map(name -> path.toDotPath() + " " + operator + " :" + name);
    }

    private Optional<String> argument() {
        if (!parameters.hasNext()) {
            return Optional.empty();
        }
        String name = parameters.next().getName();
        bound.add(".with(\"" + name + "\", " + name + ")");
        return Optional.of(name);
    }

    private static String sort(Sort sort) {
        return sort.isUnsorted()
                ? ""
                : sort.stream()
                        .map(order -> "\"" + order.getProperty() + (order.isDescending() ? " desc" : "") + "\"")
                        .collect(Collectors.joining(", ", ".sort(", ")"));
    }
}
