package dev.lookahead.spring;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/**
 * Looks into each repository when it is made, and fails the start with what is wrong with all of them. One that is made
 * later fails by itself.
 */
final class RepositoryChecks implements BeanPostProcessor, SmartInitializingSingleton {

    private final List<String> mistakes = new ArrayList<>();
    private boolean started;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repositories) {
            repositories.addRepositoryFactoryCustomizer(
                    factory -> factory.addRepositoryProxyPostProcessor((proxy, repository) -> {
                        check(repository);
                        proxy.addAdvice(new ViewArguments(new RepositoryMethods(repository)));
                    }));
        }
        return bean;
    }

    private synchronized void check(RepositoryInformation repository) {
        mistakes.addAll(new RepositoryMethods(repository).mistakes());
        if (started) {
            throwMistakes();
        }
    }

    @Override
    public synchronized void afterSingletonsInstantiated() {
        started = true;
        throwMistakes();
    }

    private void throwMistakes() {
        if (!mistakes.isEmpty()) {
            List<String> found = List.copyOf(mistakes);
            mistakes.clear();
            throw new InvalidRepositoryException(found);
        }
    }
}
