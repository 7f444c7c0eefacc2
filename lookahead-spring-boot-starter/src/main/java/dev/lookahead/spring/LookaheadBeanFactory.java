package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes the {@link Lookahead} of an entity manager factory, and so checks its views. */
final class LookaheadBeanFactory {

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
        for (String other : new FactoryNames(beans).all()) {
            builder.with(beans.getBean(other, EntityManagerFactory.class));
        }
        return builder.build();
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
