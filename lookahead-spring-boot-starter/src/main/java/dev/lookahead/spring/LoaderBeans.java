package dev.lookahead.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Gives batch loaders: the bean of the class, else one that is created with its dependencies, once.
 * Thread-safe.
 */
final class LoaderBeans implements Function<Class<?>, Object>, DisposableBean {

    private final AutowireCapableBeanFactory beans;
    private final Map<Class<?>, Object> created = new LinkedHashMap<>();

    LoaderBeans(AutowireCapableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object apply(Class<?> type) {
        Object bean = beans.getBeanProvider(type).getIfAvailable();
        return bean == null ? created(type) : bean;
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
