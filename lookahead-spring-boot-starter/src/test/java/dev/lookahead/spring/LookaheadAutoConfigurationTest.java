package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.spring.elsewhere.UnreadableView;
import dev.lookahead.spring.library.Author;
import dev.lookahead.spring.library.AuthorRepository;
import dev.lookahead.spring.library.Gallery;
import dev.lookahead.spring.library.PortraitView;
import dev.lookahead.spring.library.Portraits;
import dev.lookahead.spring.stock.Item;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The bean, where its views and loaders come from, and who may replace it. */
class LookaheadAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    DataJpaRepositoriesAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    LookaheadAutoConfiguration.class))
            .withPropertyValues("spring.datasource.generate-unique-name=true");

    @Test
    void isOneBeanForTheOneFactory() {
        runner.withUserConfiguration(Stock.class).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Lookahead.class).hasBean("lookahead");
        });
    }

    @Test
    void isNotThereWithoutAFactory() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LookaheadAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Lookahead.class));
    }

    @Test
    void givesWayToTheBeanOfTheApplication() {
        runner.withUserConfiguration(Stock.class, OwnLookahead.class).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Lookahead.class).hasBean("mine");
        });
    }

    @Test
    void looksForViewsInThePackagesOfTheApplication() {
        runner.withUserConfiguration(Elsewhere.class)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("UnreadableView"));
    }

    @Test
    void takesLoadersFromTheBeans() {
        int made = Portraits.MADE.get();
        runner.withUserConfiguration(Books.class, LoaderBean.class).run(context -> {
            assertThat(portraits(context.getBean(AuthorRepository.class))).containsExactly("Ibsen in Skien");
            assertThat(Portraits.MADE).hasValue(made + 1);
        });
    }

    @Test
    void createsOtherLoadersOnceWithTheirDependencies() {
        int made = Portraits.MADE.get();
        int destroyed = Portraits.DESTROYED.get();
        runner.withUserConfiguration(Books.class).run(context -> {
            assertThat(Portraits.MADE).hasValue(made + 1);
            AuthorRepository authors = context.getBean(AuthorRepository.class);
            assertThat(portraits(authors)).containsExactly("Ibsen in Bergen");
            assertThat(authors.views(PortraitView.class).where("name like 'I%'").list())
                    .extracting(PortraitView::portrait)
                    .containsExactly("Ibsen in Bergen");
            assertThat(Portraits.MADE).hasValue(made + 1);
        });
        assertThat(Portraits.DESTROYED).hasValue(destroyed + 1);
    }

    @Test
    void tellsLoadersHowLongTheyMayTake() {
        runner.withUserConfiguration(Stock.class)
                .withPropertyValues("lookahead.loader-timeout=5s")
                .run(context -> assertThat(context).hasNotFailed());
        runner.withUserConfiguration(Stock.class)
                .withPropertyValues("lookahead.loader-timeout=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("loaderTimeout(…) was given PT0S for `limit`, which leaves loaders no time."));
    }

    @Test
    void checksNothingBeforeItIsNeededInALazyApplication() {
        runner.withUserConfiguration(Elsewhere.class)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static List<String> portraits(AuthorRepository authors) {
        authors.save(new Author("Ibsen", 1828));
        LookaheadQuery<PortraitView> query = authors.views(PortraitView.class);
        return query.list().stream().map(PortraitView::portrait).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Item.class)
    static class Stock {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = UnreadableView.class)
    @EntityScan(basePackageClasses = Item.class)
    static class Elsewhere {}

    @Configuration(proxyBeanMethods = false)
    static class OwnLookahead {

        @Bean
        Lookahead mine(EntityManagerFactory factory) {
            return Lookahead.of(factory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Author.class)
    @EnableJpaRepositories(basePackageClasses = Author.class)
    static class Books {

        @Bean
        Gallery gallery() {
            return new Gallery("Bergen");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LoaderBean {

        @Bean
        Portraits portraits() {
            return new Portraits(new Gallery("Skien"));
        }
    }
}
