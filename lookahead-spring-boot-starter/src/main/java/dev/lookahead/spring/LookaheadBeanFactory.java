package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes the {@link Lookahead} of an entity manager factory, and so checks its views. */
final class LookaheadBeanFactory {

    private static final String LOADER_TIMEOUT = "lookahead.loader-timeout";

    private final ListableBeanFactory beans;
    private final LoaderBeans loaders;

    LookaheadBeanFactory(ListableBeanFactory beans, LoaderBeans loaders) {
        this.beans = beans;
        this.loaders = loaders;
    }

    /** Each knows the factories of the others, since edges may lead there. */
    Lookahead create(EntityManagerFactory factory) {
        Lookahead.Builder builder = Lookahead.builder(factory)
                .packages(applicationPackages().toArray(String[]::new))
                .loaders(loaders)
                .entityManagers(LookaheadBeanFactory::atHand);
        factories().forEach(builder::with);
        beans.getBeanProvider(Environment.class)
                .ifAvailable(environment -> Binder.get(environment)
                        .bind(LOADER_TIMEOUT, Duration.class)
                        .ifBound(builder::loaderTimeout));
        return builder.build();
    }

    /** All factories, each by the name of its persistence unit, or by that of the bean where units are called alike. */
    private Map<String, EntityManagerFactory> factories() {
        Map<String, EntityManagerFactory> byBean = new LinkedHashMap<>();
        for (String bean : new FactoryNames(beans).all()) {
            byBean.put(bean, beans.getBean(bean, EntityManagerFactory.class));
        }
        List<String> units =
                byBean.values().stream().map(EntityManagerFactory::getName).toList();
        Map<String, EntityManagerFactory> factories = new LinkedHashMap<>();
        byBean.forEach((bean, each) ->
                factories.put(Collections.frequency(units, each.getName()) > 1 ? bean : each.getName(), each));
        return factories;
    }

    /** The entity manager that a transaction, or the request, has bound to this thread. */
    private static @Nullable EntityManager atHand(EntityManagerFactory factory) {
        return TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder holder
                ? holder.getEntityManager()
                : null;
    }

    private List<String> applicationPackages() {
        return AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
    }
}
