package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/** Makes the {@link Lookahead} of an entity manager factory, and so checks its views. */
final class LookaheadBeanFactory {

    private final BeanFactory beans;
    private final LoaderBeans loaders;

    LookaheadBeanFactory(BeanFactory beans, LoaderBeans loaders) {
        this.beans = beans;
        this.loaders = loaders;
    }

    Lookahead create(EntityManagerFactory factory) {
        return Lookahead.builder(factory)
                .packages(applicationPackages().toArray(String[]::new))
                .loaders(loaders)
                .build();
    }

    private List<String> applicationPackages() {
        return AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
    }
}
