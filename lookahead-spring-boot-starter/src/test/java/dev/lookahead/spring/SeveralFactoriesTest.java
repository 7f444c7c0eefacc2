package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.Lookahead;
import dev.lookahead.model.LookaheadException;
import dev.lookahead.spring.archive.ArchivedItemRepository;
import dev.lookahead.spring.library.Author;
import dev.lookahead.spring.library.AuthorNameView;
import dev.lookahead.spring.library.AuthorRepository;
import dev.lookahead.spring.library.Gallery;
import dev.lookahead.spring.stock.Item;
import dev.lookahead.spring.stock.ItemRepository;
import dev.lookahead.spring.stock.ItemView;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** An application with two databases has two Lookaheads, and each repository its own. */
class SeveralFactoriesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    DataJpaRepositoriesAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    LookaheadAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.generate-unique-name=true", "spring.jpa.hibernate.ddl-auto=create-drop");

    @Test
    void eachFactoryHasALookaheadWithTheSameQualifier() {
        runner.withUserConfiguration(Books.class, Items.class, Wanted.class).run(context -> {
            assertThat(context).hasNotFailed().getBeans(Lookahead.class).hasSize(2);
            Wanted wanted = context.getBean(Wanted.class);
            assertThat(wanted.primary)
                    .isSameAs(wanted.books)
                    .isSameAs(wanted.byFactory)
                    .isSameAs(context.getBean("booksLookahead"))
                    .isNotSameAs(wanted.items);
            assertThat(wanted.items)
                    .isSameAs(wanted.itemsLookahead)
                    .isSameAs(wanted.byItemsFactory)
                    .isSameAs(context.getBean("itemsLookahead"));
        });
    }

    @Test
    void eachLookaheadReadsTheViewsOfItsFactory() {
        runner.withUserConfiguration(Books.class, Items.class).run(context -> {
            AuthorRepository authors = context.getBean(AuthorRepository.class);
            ItemRepository items = context.getBean(ItemRepository.class);
            authors.save(new Author("Ibsen", 1828));
            items.save(new Item(1L, "lamp"));

            assertThat(authors.findAll(AuthorNameView.class)).containsExactly(new AuthorNameView("Ibsen"));
            assertThat(items.findAll(ItemView.class)).containsExactly(new ItemView(1L, "lamp"));
            assertThat(items.views(ItemView.class).where("label = 'lamp'").count())
                    .isEqualTo(1);
            assertThatThrownBy(() -> items.findAll(AuthorNameView.class)).isInstanceOf(LookaheadException.class);
        });
    }

    /** Views of the one are nothing that a repository of the other could be told to read. */
    @Test
    void repositoryMethodsThatReturnViewsOfTheOtherFactoryAreRefused() {
        runner.withUserConfiguration(Books.class, Items.class, WrongItems.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(InvalidRepositoryException.class)
                        .hasMessageContaining("2 repository methods give views")
                        .hasMessageContaining(
                                "  `AuthorNameView` shows rows of `Author`, and `MixedRepository` is a"
                                        + " repository of `Item`: read it by a repository that extends `ViewRepository<Author, …>`.")
                        .hasMessageContaining("default List<ItemView> findByLabel(String label) {"));
    }

    interface MixedRepository extends JpaRepository<Item, Long>, ViewRepository<Item, Long> {
        List<AuthorNameView> findAllBy();

        List<ItemView> findByLabel(String label);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = MixedRepository.class),
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test\\$(?!Mixed).*"),
            entityManagerFactoryRef = "items",
            transactionManagerRef = "itemsTransactions")
    static class WrongItems {}

    @Test
    void severalFactoriesMayHaveTheSameEntity() {
        runner.withUserConfiguration(Items.class, Archive.class).run(context -> {
            ItemRepository items = context.getBean(ItemRepository.class);
            ArchivedItemRepository archived = context.getBean(ArchivedItemRepository.class);
            items.save(new Item(1L, "lamp"));
            archived.save(new Item(1L, "torch"));

            assertThat(items.findAll(ItemView.class)).containsExactly(new ItemView(1L, "lamp"));
            assertThat(archived.findAll(ItemView.class)).containsExactly(new ItemView(1L, "torch"));
            assertThatThrownBy(() -> context.getBean(Lookahead.class))
                    .isInstanceOf(NoUniqueBeanDefinitionException.class);
        });
    }

    @Test
    void theFactoryOfSpringBootMayStandBesideAnAdditionalOne() {
        runner.withUserConfiguration(MainItems.class, SecondBooks.class).run(context -> {
            assertThat(context).hasNotFailed().hasBean("lookahead").hasBean("secondLookahead");
            SecondWanted wanted = context.getBean(SecondWanted.class);
            assertThat(wanted.usual).isSameAs(context.getBean("lookahead"));
            assertThat(wanted.second).isSameAs(context.getBean("secondLookahead"));

            context.getBean(AuthorRepository.class).save(new Author("Ibsen", 1828));
            assertThat(context.getBean(AuthorRepository.class).findAll(AuthorNameView.class))
                    .containsExactly(new AuthorNameView("Ibsen"));
            assertThat(context.getBean(ItemRepository.class).findAll(ItemView.class))
                    .isEmpty();
        });
    }

    @Test
    void aBeanOfTheSameNameReplacesTheLookaheadOfAFactory() {
        runner.withUserConfiguration(Books.class, Items.class, OwnLookahead.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().getBeans(Lookahead.class).hasSize(2);
                    assertThat(context.getBean("itemsLookahead")).isSameAs(OwnLookahead.made);
                    assertThat(context.getBean(ItemRepository.class).findAll(ItemView.class))
                            .isEmpty();
                });
    }

    private static LocalContainerEntityManagerFactoryBean factory(String database, Class<?> entities) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(
                new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1"));
        factory.setPackagesToScan(entities.getPackageName());
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create-drop"));
        return factory;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            basePackageClasses = Author.class,
            entityManagerFactoryRef = "booksEntityManagerFactory",
            transactionManagerRef = "booksTransactions")
    static class Books {

        @Bean
        @Primary
        LocalContainerEntityManagerFactoryBean booksEntityManagerFactory() {
            return factory("books", Author.class);
        }

        @Bean
        @Primary
        PlatformTransactionManager booksTransactions(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        @Bean
        Gallery gallery() {
            return new Gallery("Bergen");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            basePackageClasses = ItemRepository.class,
            entityManagerFactoryRef = "items",
            transactionManagerRef = "itemsTransactions")
    static class Items {

        @Bean
        LocalContainerEntityManagerFactoryBean items() {
            return factory("items", Item.class);
        }

        @Bean
        PlatformTransactionManager itemsTransactions(@Qualifier("items") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            basePackageClasses = ArchivedItemRepository.class,
            entityManagerFactoryRef = "archive",
            transactionManagerRef = "archiveTransactions")
    static class Archive {

        @Bean
        LocalContainerEntityManagerFactoryBean archive() {
            return factory("archive", Item.class);
        }

        @Bean
        PlatformTransactionManager archiveTransactions(@Qualifier("archive") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }

    /** As the manual of Spring Boot has it: the usual factory stays automatic, and another is asked for by name. */
    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Item.class)
    @EnableJpaRepositories(basePackageClasses = ItemRepository.class)
    static class MainItems {}

    @Configuration(proxyBeanMethods = false)
    @Import(SecondWanted.class)
    @EnableJpaRepositories(
            basePackageClasses = Author.class,
            entityManagerFactoryRef = "secondEntityManagerFactory",
            transactionManagerRef = "secondTransactions")
    static class SecondBooks {

        @Bean
        Gallery gallery() {
            return new Gallery("Bergen");
        }

        @Qualifier("second") @Bean(defaultCandidate = false)
        LocalContainerEntityManagerFactoryBean secondEntityManagerFactory() {
            return factory("second", Author.class);
        }

        @Qualifier("second") @Bean(defaultCandidate = false)
        PlatformTransactionManager secondTransactions(@Qualifier("second") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnLookahead {

        static Lookahead made;

        @Bean
        Lookahead itemsLookahead(@Qualifier("items") EntityManagerFactory factory) {
            made = Lookahead.of(factory);
            return made;
        }
    }

    static class Wanted {

        @Autowired
        Lookahead primary;

        @Autowired
        @Qualifier("booksLookahead") Lookahead books;

        @Autowired
        @Qualifier("booksEntityManagerFactory") Lookahead byFactory;

        @Autowired
        @Qualifier("itemsLookahead") Lookahead items;

        @Autowired
        @Qualifier("items") Lookahead byItemsFactory;

        final Lookahead itemsLookahead;

        Wanted(@Qualifier("items") Lookahead itemsLookahead) {
            this.itemsLookahead = itemsLookahead;
        }
    }

    static class SecondWanted {

        @Autowired
        Lookahead usual;

        @Autowired
        @Qualifier("second") Lookahead second;
    }
}
