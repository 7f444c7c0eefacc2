package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.Prefetch;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;

/**
 * Gives the application a {@link Lookahead}, and fails its start with {@link InvalidViewException}
 * when a view has mistakes.
 *
 * <p>Where there is one {@link EntityManagerFactory}, the bean is called {@code lookahead}, and any
 * bean of that class that the application defines takes its place. Where there are several factories,
 * each has its own: {@code ordersLookahead} belongs to {@code ordersEntityManagerFactory}, {@code
 * lookahead} to {@code entityManagerFactory}, and a bean that the application defines by that name
 * takes its place. It is primary, a fallback or no default candidate as its factory is, and can be
 * asked for by its name and by the factory's qualifier. Each knows the other factories, so that a {@link
 * Prefetch} by equal values leads into their databases: there an entity manager that is bound to a transaction
 * is used, else a session that is opened for the query.
 *
 * <p>A repository method that gives views and that Spring Data would implement by itself fails the start as well
 * ({@link InvalidRepositoryException}): views are read by {@link ViewRepository}.
 *
 * <p>Views are looked for in and below the packages of the factory's entities and those of the
 * application ({@link AutoConfigurationPackages}). A {@link BatchLoader} is the bean of its class;
 * where there is none, it is created once, with its dependencies, when all singletons of the application are there; one that
 * cannot be created fails the start. A class that is marked {@link Lazy}, like a bean that is lazy, is created when it is
 * needed first. A bean of another scope is asked for by each read. How long an asynchronous one may take, the property
 * {@code lookahead.loader-timeout} says.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass({EntityManagerFactory.class, SessionFactory.class, JpaRepositoryFactoryBean.class})
public final class LookaheadAutoConfiguration {

    /** Made by Spring. */
    public LookaheadAutoConfiguration() {}

    @Bean
    static LookaheadRegistrar lookaheadRegistrar() {
        return new LookaheadRegistrar();
    }

    @Bean(LookaheadRegistrar.FACTORY)
    static LookaheadBeanFactory lookaheadBeanFactory(ConfigurableListableBeanFactory beans, LoaderBeans loaders) {
        return new LookaheadBeanFactory(beans, loaders);
    }

    @Bean
    static LoaderBeans lookaheadLoaderBeans(ConfigurableListableBeanFactory beans) {
        return new LoaderBeans(beans);
    }

    @Bean
    static InheritedViewRepositories lookaheadInheritedViewRepositories(ConfigurableListableBeanFactory beans) {
        return new InheritedViewRepositories(beans);
    }

    @Bean
    static RepositoryChecks lookaheadRepositoryChecks() {
        return new RepositoryChecks();
    }
}
