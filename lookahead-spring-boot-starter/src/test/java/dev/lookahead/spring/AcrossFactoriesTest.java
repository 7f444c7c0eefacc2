package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.spring.kennel.Dog;
import dev.lookahead.spring.kennel.DogRepository;
import dev.lookahead.spring.kennel.DogView;
import dev.lookahead.spring.toys.OwnedToyView;
import dev.lookahead.spring.toys.Toy;
import dev.lookahead.spring.toys.ToyRepository;
import dev.lookahead.spring.toys.ToyView;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Views of one database show what is in another, with nothing to configure. */
class AcrossFactoriesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataJpaRepositoriesAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    LookaheadAutoConfiguration.class))
            .withUserConfiguration(Dogs.class, Toys.class);

    private void run(Consumer<AssertableApplicationContext> test) {
        runner.run(context -> {
            assertThat(context).hasNotFailed();
            context.getBean(DogRepository.class).saveAll(List.of(new Dog(1L, "Ann"), new Dog(2L, "Bob")));
            context.getBean(ToyRepository.class)
                    .saveAll(List.of(new Toy(1, "ball", 1), new Toy(2, "bone", 1), new Toy(3, "rope", 9)));
            statistics(context).clear();
            test.accept(context);
        });
    }

    @Test
    void repositoriesReachTheOtherDatabaseInBothDirections() {
        run(context -> {
            DogView ann = new DogView("Ann", List.of(new ToyView("ball"), new ToyView("bone")));

            assertThat(context.getBean(DogRepository.class).findAll(DogView.class))
                    .containsExactly(ann, new DogView("Bob", List.of()));
            assertThat(statistics(context).getSessionOpenCount()).isEqualTo(1);
            assertThat(statistics(context).getSessionCloseCount()).isEqualTo(1);
            assertThat(context.getBean(ToyRepository.class).findAll(OwnedToyView.class))
                    .containsExactly(
                            new OwnedToyView("ball", ann),
                            new OwnedToyView("bone", ann),
                            new OwnedToyView("rope", null));
        });
    }

    @Test
    void unitsThatAreCalledAlikeAreCalledLikeTheirBeans() {
        run(context -> assertThat(context.getBean("dogsLookahead", Lookahead.class)
                        .explain(DogView.class)
                        .toString())
                .contains("VirtualDog.toys -> Toy in `toysEntityManagerFactory`: id, name"));
    }

    /** What a transaction there has written is seen, though it is not committed. */
    @Test
    void aTransactionThatIsUnderWayThereIsUsed() {
        run(context -> {
            PlatformTransactionManager transactions = context.getBean("toysTransactions", JpaTransactionManager.class);
            List<DogView> dogs = new TransactionTemplate(transactions).execute(status -> {
                context.getBean(ToyRepository.class).saveAndFlush(new Toy(4, "duck", 2));
                status.setRollbackOnly();
                return context.getBean(DogRepository.class).findAll(DogView.class);
            });

            assertThat(dogs.get(1)).isEqualTo(new DogView("Bob", List.of(new ToyView("duck"))));
            assertThat(statistics(context).getSessionOpenCount()).isEqualTo(1);
            assertThat(statistics(context).getSessionCloseCount()).isEqualTo(1);
        });
    }

    private static Statistics statistics(AssertableApplicationContext context) {
        return context.getBean("toysEntityManagerFactory", EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
    }

    private static LocalContainerEntityManagerFactoryBean factory(String database, Class<?> entities) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(new SimpleDriverDataSource(
                new org.h2.Driver(), "jdbc:h2:mem:across-" + database + ";DB_CLOSE_DELAY=-1"));
        factory.setPackagesToScan(entities.getPackageName());
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(
                Map.of("hibernate.hbm2ddl.auto", "create-drop", "hibernate.generate_statistics", "true"));
        return factory;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            basePackageClasses = DogRepository.class,
            entityManagerFactoryRef = "dogsEntityManagerFactory",
            transactionManagerRef = "dogsTransactions")
    static class Dogs {

        @Bean
        @Primary
        LocalContainerEntityManagerFactoryBean dogsEntityManagerFactory() {
            return factory("dogs", Dog.class);
        }

        @Bean
        @Primary
        PlatformTransactionManager dogsTransactions(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            basePackageClasses = ToyRepository.class,
            entityManagerFactoryRef = "toysEntityManagerFactory",
            transactionManagerRef = "toysTransactions")
    static class Toys {

        @Bean
        LocalContainerEntityManagerFactoryBean toysEntityManagerFactory() {
            return factory("toys", Toy.class);
        }

        @Bean
        PlatformTransactionManager toysTransactions(
                @Qualifier("toysEntityManagerFactory") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
