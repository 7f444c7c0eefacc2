package dev.lookahead.spring;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.OrderUtils;

/** The beans that a batch loader may be, by their names; none is made. */
final class LoaderCandidates {

    private final ConfigurableListableBeanFactory beans;

    LoaderCandidates(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Those of a class, also in parents of this factory; without those that are not to be injected. */
    List<String> names(Class<?> type) {
        List<String> all = Arrays.asList(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type));
        return all.size() < 2 ? all : all.stream().filter(this::mayBeInjected).toList();
    }

    private boolean mayBeInjected(String name) {
        return !beans.containsBeanDefinition(name)
                || beans.getMergedBeanDefinition(name).isAutowireCandidate();
    }

    /** Whether Spring can tell which of these is meant. */
    boolean isChosen(List<String> names) {
        return names.size() == 1
                || names.stream().anyMatch(name -> isPrimary(name) || !beans.containsLocalBean(name))
                || names.stream().anyMatch(this::hasPriority)
                || names.stream().filter(name -> !isFallback(name)).count() == 1;
    }

    private boolean isPrimary(String name) {
        return beans.containsBeanDefinition(name)
                && beans.getMergedBeanDefinition(name).isPrimary();
    }

    private boolean isFallback(String name) {
        return beans.containsBeanDefinition(name)
                && beans.getMergedBeanDefinition(name).isFallback();
    }

    private boolean hasPriority(String name) {
        Class<?> type = beans.getType(name);
        return type != null && OrderUtils.getPriority(type) != null;
    }

    /** Whether the bean has a scope: each use then asks for the one that is in scope. */
    boolean isMadeForEachUse(Class<?> type) {
        List<String> names = names(type);
        return names.stream()
                .filter(name -> names.size() == 1 || isPrimary(name))
                .anyMatch(name -> !beans.isSingleton(name));
    }
}
