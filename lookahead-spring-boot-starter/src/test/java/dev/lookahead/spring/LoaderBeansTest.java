package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.spring.stock.Item;
import dev.lookahead.spring.stock.ItemRepository;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;

/** Where batch loaders come from, and what the start says of those that cannot be had. */
class LoaderBeansTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    abstract static class Numbers implements BatchLoader<Long, Integer> {

        private final int number = MADE.incrementAndGet();

        @Override
        public Map<Long, Integer> load(Set<Long> keys, FetchContext context) {
            return keys.stream().collect(Collectors.toMap(Function.identity(), key -> number));
        }
    }

    static class Plain extends Numbers {}

    static class Other extends Plain {}

    static class Throwing extends Numbers {
        Throwing() {
            throw new IllegalStateException("no address");
        }
    }

    @Lazy
    static class LaterThrowing extends Throwing {}

    static class Needy extends Numbers {
        Needy(List<String> names, Depot depot) {}
    }

    static class Undecided extends Numbers {
        Undecided(int one) {}

        Undecided(long other) {}
    }

    interface Port extends BatchLoader<Long, Integer> {}

    static class Depot {}

    interface VirtualBroken extends VirtualModel<Item> {
        @BatchLoad(Numbers.class)
        Integer ofAbstract();

        @BatchLoad(Port.class)
        Integer ofInterface();

        @BatchLoad(Throwing.class)
        Integer ofThrowing();

        @BatchLoad(Needy.class)
        Integer ofNeedy();

        @BatchLoad(Needy.class)
        Integer ofNeedyToo();

        @BatchLoad(Undecided.class)
        Integer ofUndecided();
    }

    interface VirtualPlain extends VirtualModel<Item> {
        @BatchLoad(Plain.class)
        Integer plain();
    }

    @View(VirtualPlain.class)
    record PlainView(Integer plain) {}

    interface VirtualLater extends VirtualModel<Item> {
        @BatchLoad(LaterThrowing.class)
        Integer later();
    }

    static class Eventual implements AsyncBatchLoader<Long, Integer> {

        private final int number = MADE.incrementAndGet();

        @Override
        public CompletionStage<Map<Long, Integer>> load(Set<Long> keys, FetchContext context) {
            return CompletableFuture.completedFuture(
                    keys.stream().collect(Collectors.toMap(Function.identity(), key -> number)));
        }
    }

    interface VirtualEventual extends VirtualModel<Item> {
        @BatchLoad(Eventual.class)
        Integer eventual();
    }

    @View(VirtualEventual.class)
    record EventualView(Integer eventual) {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    DataJpaRepositoriesAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    LookaheadAutoConfiguration.class))
            .withUserConfiguration(Stock.class)
            .withPropertyValues(
                    "spring.datasource.generate-unique-name=true", "spring.jpa.hibernate.ddl-auto=create-drop");

    @BeforeEach
    void count() {
        MADE.set(0);
    }

    @Test
    void allLoadersThatCannotBeCreatedFailTheStart() {
        with(VirtualBroken.class)
                .run(context -> assertThat(mistakes(context)).containsExactlyInAnyOrder("""
                error: the batch loader `Numbers`, which loads `VirtualBroken.ofAbstract`, is abstract, and no bean has \
                this type
                  Declare one, for example by `@Component` on the class that extends it.""", """
                error: the batch loader `Port`, which loads `VirtualBroken.ofInterface`, is an interface, and no bean has \
                this type
                  Declare one, for example by `@Component` on the class that implements it.""", """
                error: the batch loader `Throwing`, which loads `VirtualBroken.ofThrowing`, cannot be created: \
                java.lang.IllegalStateException: no address
                  If that is no mistake at the start, mark the class `@Lazy`: it is then made when it is needed first.""", """
                error: the batch loader `Needy`, which loads `VirtualBroken.ofNeedy` and `VirtualBroken.ofNeedyToo`, \
                cannot be created: it needs a bean of `Depot`, and there is none
                  Declare that bean, or declare `Needy` itself by a `@Bean` method that calls its constructor.""", """
                error: the batch loader `Undecided`, which loads `VirtualBroken.ofUndecided`, cannot be created: it has \
                several constructors, and Spring does not know which to call
                  Mark one of them `@Autowired`."""));
    }

    /** There the services that a loader needs are left out on purpose. */
    @Test
    void aSliceTestStartsWithoutLoaderBeans() {
        with(VirtualBroken.class)
                .withPropertyValues("spring.boot.enableautoconfiguration=false")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void severalBeansFailTheStartUnlessOneIsPrimary() {
        with(VirtualPlain.class)
                .withBean("one", Plain.class)
                .withBean("other", Other.class)
                .run(context -> assertThat(mistakes(context)).containsExactly("""
                        error: the batch loader `Plain`, which loads `VirtualPlain.plain`, could be each of 2 beans: \
                        `one`, `other`
                          Mark the one that is meant `@Primary`, or name its own class in `@BatchLoad`."""));
        with(VirtualPlain.class)
                .withBean("one", Plain.class)
                .withUserConfiguration(PrimaryOther.class)
                .run(context ->
                        assertThat(numbers(context)).containsExactly(((Numbers) context.getBean("other")).number));
        with(VirtualPlain.class)
                .withBean("one", Plain.class)
                .withBean("other", Other.class, Other::new, definition -> definition.setFallback(true))
                .run(context ->
                        assertThat(numbers(context)).containsExactly(((Numbers) context.getBean("one")).number));
    }

    @Test
    void aLoaderThatIsNoBeanIsCreatedAtTheStart() {
        with(VirtualPlain.class).run(context -> {
            assertThat(MADE).hasValue(1);
            assertThat(numbers(context)).containsExactly(1);
            assertThat(numbers(context)).containsExactly(1);
        });
    }

    @Test
    void lazyLoadersStayLazy() {
        with(VirtualPlain.class)
                .withBean(Plain.class, Plain::new, definition -> definition.setLazyInit(true))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(MADE).hasValue(0);
                    assertThat(numbers(context)).containsExactly(1);
                });
        with(VirtualLater.class).run(context -> assertThat(context).hasNotFailed());
        with(VirtualPlain.class)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    assertThat(MADE).hasValue(1);
                    assertThat(numbers(context)).containsExactly(2);
                    assertThat(MADE).hasValue(2);
                });
    }

    @Test
    void aPrototypeLoaderIsCreatedForEachRead() {
        with(VirtualPlain.class).withUserConfiguration(Prototypes.class).run(context -> {
            assertThat(MADE).hasValue(0);
            assertThat(numbers(context)).containsExactly(1);
            assertThat(numbers(context)).containsExactly(2);
        });
        with(VirtualPlain.class)
                .withBean("one", Other.class)
                .withUserConfiguration(PrimaryPrototype.class)
                .run(context -> assertThat(numbers(context)).isNotEqualTo(numbers(context)));
        with(VirtualEventual.class).withUserConfiguration(Prototypes.class).run(context -> {
            ItemRepository items = filled(context);
            List<EventualView> first = items.findAll(EventualView.class);
            assertThat(items.findAll(EventualView.class)).isNotEqualTo(first);
        });
    }

    private ApplicationContextRunner with(Class<?> model) {
        return runner.withBean(Model.class, model).withUserConfiguration(OfModel.class);
    }

    /** A view or virtual model that the Lookahead has to look at. */
    record Model(Class<?> type) {}

    @Configuration(proxyBeanMethods = false)
    static class OfModel {

        @Bean
        Lookahead lookahead(EntityManagerFactory factory, LoaderBeans loaders, Model model) {
            return Lookahead.builder(factory)
                    .views(model.type())
                    .loaders(loaders)
                    .build();
        }
    }

    private static List<Integer> numbers(AssertableApplicationContext context) {
        return filled(context).findAll(PlainView.class).stream()
                .map(PlainView::plain)
                .toList();
    }

    private static ItemRepository filled(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        ItemRepository items = context.getBean(ItemRepository.class);
        items.save(new Item(1L, "lamp"));
        return items;
    }

    private static List<String> mistakes(AssertableApplicationContext context) {
        assertThat(context).getFailure().isInstanceOf(InvalidViewException.class);
        return ((InvalidViewException) context.getStartupFailure()).mistakes();
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Item.class)
    static class Stock {}

    @Configuration(proxyBeanMethods = false)
    static class PrimaryOther {

        @Bean
        @Primary
        Other other() {
            return new Other();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PrimaryPrototype {

        @Bean
        @Primary
        @Scope(BeanDefinition.SCOPE_PROTOTYPE)
        Plain plain() {
            return new Plain();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Prototypes {

        @Bean
        @Scope(BeanDefinition.SCOPE_PROTOTYPE)
        Plain plain() {
            return new Plain();
        }

        @Bean
        @Scope(BeanDefinition.SCOPE_PROTOTYPE)
        Eventual eventual() {
            return new Eventual();
        }
    }
}
