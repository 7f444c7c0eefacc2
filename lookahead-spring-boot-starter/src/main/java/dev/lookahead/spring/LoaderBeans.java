package dev.lookahead.spring;

import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.LoaderSource;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;

/**
 * Gives batch loaders: the bean of the class, else one that is created with its dependencies, once.
 * Thread-safe.
 *
 * <p>Those that are no beans are created when all singletons are there, as if they were such; so what is missing fails
 * the start, and none takes part in a circle of beans. One that is marked {@link Lazy} waits, and so do lazy beans. A test of
 * a slice of the application has not all beans that loaders need: there the first query makes them.
 */
final class LoaderBeans implements LoaderSource, SmartInitializingSingleton, DisposableBean {

    private final AutowireCapableBeanFactory beans;
    private final LoaderCandidates candidates;
    private final Map<Class<?>, List<String>> needed = new LinkedHashMap<>();
    private final Map<Class<?>, Object> created = new LinkedHashMap<>();
    private boolean started;

    LoaderBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
        this.candidates = new LoaderCandidates(beans);
    }

    @Override
    public Object apply(Class<?> type) {
        if (candidates.isMadeForEachUse(type)) {
            return AsyncBatchLoader.class.isAssignableFrom(type) ? asynchronous(type) : synchronous(type);
        }
        Object bean = beans.getBeanProvider(type).getIfAvailable();
        return bean == null ? created(type) : bean;
    }

    @SuppressWarnings("unchecked") // The types of keys and values have been compared.
    private BatchLoader<Object, Object> synchronous(Class<?> type) {
        return (keys, context) -> ((BatchLoader<Object, Object>) bean(type)).load(keys, context);
    }

    @SuppressWarnings("unchecked") // The types of keys and values have been compared.
    private AsyncBatchLoader<Object, Object> asynchronous(Class<?> type) {
        return (keys, context) -> ((AsyncBatchLoader<Object, Object>) bean(type)).load(keys, context);
    }

    private Object bean(Class<?> type) {
        return beans.getBeanProvider(type).getObject();
    }

    private Object created(Class<?> type) {
        synchronized (created) {
            Object known = created.get(type);
            if (known == null) {
                known = beans.createBean(type);
                created.put(type, known);
            }
            return known;
        }
    }

    /** What is needed by a {@code Lookahead} that is made later is looked at, and waits for the first query. */
    @Override
    public Optional<String> refusal(Class<?> loader, List<String> fields) {
        synchronized (needed) {
            if (started && !isSlice()) {
                return refusal(loader, fields, false);
            }
            needed.merge(loader, fields, LoaderBeans::both);
            return Optional.empty();
        }
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(field -> !some.contains(field)).forEach(all::add);
        return all;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> mistakes = new ArrayList<>();
        synchronized (needed) {
            started = true;
            if (!isSlice()) {
                needed.forEach((loader, fields) -> refusal(loader, fields, true).ifPresent(mistakes::add));
            }
            needed.clear();
        }
        if (!mistakes.isEmpty()) {
            throw ExceptionFactory.invalidView(mistakes);
        }
    }

    /** Tests of slices, as {@code @DataJpaTest}, choose what is configured, and turn all else off by this property. */
    private boolean isSlice() {
        return !beans.getBeanProvider(Environment.class)
                .getObject()
                .getProperty(EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, Boolean.class, true);
    }

    private Optional<String> refusal(Class<?> loader, List<String> fields, boolean now) {
        LoaderProblem problem = new LoaderProblem(loader, fields);
        List<String> names = candidates.names(loader);
        if (!names.isEmpty()) {
            return candidates.isChosen(names) ? Optional.empty() : Optional.of(problem.several(names));
        }
        if (Modifier.isAbstract(loader.getModifiers())) {
            return Optional.of(problem.isAbstract());
        }
        Lazy lazy = AnnotatedElementUtils.findMergedAnnotation(loader, Lazy.class);
        return now && (lazy == null || !lazy.value()) ? problemOfMaking(loader, problem) : Optional.empty();
    }

    private Optional<String> problemOfMaking(Class<?> loader, LoaderProblem problem) {
        try {
            created(loader);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(problem.cannotBeMade(failed));
        }
    }

    @Override
    public void destroy() {
        List<Object> all;
        synchronized (created) {
            all = new ArrayList<>(created.values());
            created.clear();
        }
        all.forEach(beans::destroyBean);
    }
}
