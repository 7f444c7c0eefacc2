package dev.lookahead.spring;

import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;

/** Finds the view, or virtual model, that a type is or holds. */
final class ViewTypes {

    /** What a class of the application may be that holds views without saying so by a type argument of its own. */
    private static final List<Class<?>> CONTAINERS =
            List.of(Iterable.class, Map.class, BaseStream.class, Future.class, CompletionStage.class);

    private ViewTypes() {}

    /** The first one in a type and what it is made of. */
    static Optional<Class<?>> in(ResolvableType type) {
        return in(type, new HashSet<>());
    }

    private static Optional<Class<?>> in(ResolvableType type, Set<String> seen) {
        if (type.equals(ResolvableType.NONE) || !seen.add(type.toString())) {
            return Optional.empty();
        }
        Class<?> resolved = type.resolve(Object.class);
        if (isView(resolved)) {
            return Optional.of(resolved);
        }
        Stream<ResolvableType> inside = type.isArray()
                ? Stream.of(type.getComponentType())
                : Stream.concat(
                        Arrays.stream(type.getGenerics()),
                        CONTAINERS.stream()
                                .flatMap(each -> Arrays.stream(type.as(each).getGenerics())));
        return inside.flatMap(each -> in(each, seen).stream()).findFirst();
    }

    /** Whether Lookahead makes the instances of this class. */
    static boolean isView(Class<?> type) {
        return type.isAnnotationPresent(View.class)
                || (VirtualModel.class.isAssignableFrom(type) && type != VirtualModel.class)
                || (type.isSealed()
                        && type.isInterface()
                        && Arrays.stream(type.getPermittedSubclasses()).anyMatch(ViewTypes::isView));
    }

    /** The entity of a view, or of a virtual model, where its rows are none of this one. */
    static Optional<Class<?>> otherEntity(Class<?> view, Class<?> own) {
        return entity(view).filter(entity -> !entity.isAssignableFrom(own) && !own.isAssignableFrom(entity));
    }

    private static Optional<Class<?>> entity(Class<?> view) {
        if (VirtualModel.class.isAssignableFrom(view)) {
            return Optional.ofNullable(ResolvableType.forClass(view)
                    .as(VirtualModel.class)
                    .getGeneric()
                    .resolve());
        }
        View annotation = view.getAnnotation(View.class);
        if (annotation == null) {
            return Optional.empty();
        }
        Class<?> target = annotation.value();
        return VirtualModel.class.isAssignableFrom(target) ? entity(target) : Optional.of(target);
    }
}
