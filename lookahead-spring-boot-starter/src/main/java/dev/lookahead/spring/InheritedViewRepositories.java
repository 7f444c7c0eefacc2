package dev.lookahead.spring;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.core.support.RepositoryComposition.RepositoryFragments;
import org.springframework.data.repository.core.support.RepositoryFragment;

/**
 * Implements {@link ViewRepository} for repositories that have it from a base interface: Spring Data
 * looks for fragments among the interfaces that a repository names itself.
 */
final class InheritedViewRepositories implements BeanPostProcessor {

    private final ConfigurableListableBeanFactory beans;

    InheritedViewRepositories(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repository && inherits(repository.getObjectType())) {
            repository.setRepositoryFragments(RepositoryFragments.of(
                    RepositoryFragment.implemented(ViewRepository.class, new LookaheadViewRepository<>(beans))));
        }
        return bean;
    }

    private static boolean inherits(Class<?> repository) {
        return ViewRepository.class.isAssignableFrom(repository)
                && !Arrays.asList(repository.getInterfaces()).contains(ViewRepository.class);
    }
}
