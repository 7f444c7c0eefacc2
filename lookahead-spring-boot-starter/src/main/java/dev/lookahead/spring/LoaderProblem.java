package dev.lookahead.spring;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;

/** Tells why a batch loader cannot be had from Spring, and what to write. */
final class LoaderProblem {

    private final Class<?> loader;
    private final List<String> fields;

    LoaderProblem(Class<?> loader, List<String> fields) {
        this.loader = loader;
        this.fields = fields;
    }

    String isAbstract() {
        return text(
                (loader.isInterface() ? "is an interface" : "is abstract") + ", and no bean has this type",
                "Declare one, for example by `@Component` on the class that "
                        + (loader.isInterface() ? "implements" : "extends") + " it.");
    }

    String several(List<String> names) {
        return text(
                "could be each of " + names.size() + " beans: "
                        + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")),
                "Mark the one that is meant `@Primary`, or name its own class in `@BatchLoad`.");
    }

    String cannotBeMade(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoUniqueBeanDefinitionException several) {
                return text(
                        "cannot be created: it needs one bean of `" + name(several) + "`, and there are "
                                + several.getNumberOfBeansFound(),
                        "Mark one of them `@Primary`, or say which by `@Qualifier` in the constructor of `"
                                + loader.getSimpleName() + "`.");
            }
            if (cause instanceof NoSuchBeanDefinitionException missing) {
                return text(
                        "cannot be created: it needs a bean of `" + name(missing) + "`, and there is none",
                        "Declare that bean, or declare `" + loader.getSimpleName()
                                + "` itself by a `@Bean` method that calls its constructor.");
            }
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
        if (cause instanceof NoSuchMethodException) {
            return text(
                    "cannot be created: it has several constructors, and Spring does not know which to call",
                    "Mark one of them `@Autowired`.");
        }
        return text(
                "cannot be created: " + cause,
                "If that is no mistake at the start, mark the class `@Lazy`: it is then"
                        + " made when it is needed first.");
    }

    private static String name(NoSuchBeanDefinitionException exception) {
        ResolvableType type = exception.getResolvableType();
        return type == null ? String.valueOf(exception.getBeanName()) : JavaText.of(type);
    }

    private String text(String why, String advice) {
        return "error: the batch loader `" + loader.getSimpleName() + "`, which loads `"
                + String.join("` and `", fields) + "`, " + why + "\n  " + advice;
    }
}
