package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.spring.library.Author;
import dev.lookahead.spring.library.Book;
import dev.lookahead.spring.library.Gallery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.util.Streamable;
import org.springframework.scheduling.annotation.Async;

/** Repository methods that would go past Lookahead, and those that may stay as they are. */
class RepositoryMethodsTest {

    @Where("born > 1800")
    interface VirtualModern extends VirtualModel<Author> {
        String name();
    }

    @View(VirtualModern.class)
    record ModernView(String name) {}

    @View(Author.class)
    sealed interface AnyAuthor {
        @View(Author.class)
        record OneAuthor(String name) implements AnyAuthor {}
    }

    record Views(List<ModernView> all) implements Streamable<ModernView> {
        @Override
        public java.util.Iterator<ModernView> iterator() {
            return all.iterator();
        }
    }

    /** Results of every form, none of which Lookahead would read. */
    interface WrongForms extends JpaRepository<Author, Long> {
        List<ModernView> findByName(String name);

        Optional<ModernView> findFirstByName(String name);

        ModernView findOneByName(String name);

        Page<ModernView> findByBorn(int born, Pageable page);

        Slice<ModernView> findSliceByBorn(int born, Pageable page);

        Window<ModernView> findFirst3ByBorn(int born, ScrollPosition position);

        Stream<ModernView> findStreamBy();

        Set<? extends ModernView> findSetBy();

        ModernView[] findArrayBy();

        Views findViewsBy();

        @Async
        Future<List<ModernView>> findFutureBy();

        @Async
        CompletableFuture<ModernView> findFutureByName(String name);

        @Query("select a.name from Author a")
        List<ModernView> asked();

        @NativeQuery("select name from author")
        List<ModernView> natively();

        List<AnyAuthor> findSealedBy();

        List<VirtualModern> findModelBy();

        <V extends AnyAuthor> List<V> findBoundBy(Class<V> type);
    }

    @NoRepositoryBean
    interface Base<E, V> extends Repository<E, Long>, ViewRepository<E, Long> {
        List<V> findAllBy();
    }

    interface WrongByArgument extends Base<Author, ModernView> {}

    /** What is right, and ordinary. */
    interface Right
            extends JpaRepository<Author, Long>,
                    JpaSpecificationExecutor<Author>,
                    ViewRepository<Author, Long>,
                    Custom {
        List<Author> findByBorn(int born);

        List<NameAlone> findAloneBy();

        List<NameOf> findOfBy();

        <V> List<V> findByName(String name, Class<V> type);

        @Query("select a.name as name, a.id as id from Author a")
        List<Map<String, Object>> mapped();

        default List<ModernView> modern() {
            return views(ModernView.class).list();
        }

        static List<ModernView> none() {
            return List.of();
        }
    }

    interface NameAlone {
        String getName();
    }

    record NameOf(String name) {}

    interface Custom {
        List<ModernView> byHand();
    }

    static class CustomImpl implements Custom {
        @Override
        public List<ModernView> byHand() {
            return List.of(new ModernView("by hand"));
        }
    }

    /** What the base class would give an entity for. */
    interface WrongBooks extends Repository<Book, Long> {
        Optional<TitleView> findById(Long id);

        List<TitleView> findAll(Sort sort);
    }

    @View(Book.class)
    record TitleView(String title) {}

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
    void allMethodsThatWouldBypassLookaheadAreRefusedAtOnce() {
        runner.withUserConfiguration(WithWrong.class).run(context -> {
            InvalidRepositoryException refused = refusal(context);
            assertThat(refused)
                    .hasMessageStartingWith(
                            "20 repository methods give views that Lookahead would not read:\n\nerror: ");
            assertThat(refused.mistakes().stream().map(text -> text.substring("error: ".length(), text.indexOf(", a"))))
                    .containsExactlyInAnyOrder(
                            "`WrongForms.asked()` gives `ModernView`",
                            "`WrongForms.findArrayBy()` gives `ModernView`",
                            "`WrongForms.findBoundBy(Class)` gives `AnyAuthor`",
                            "`WrongForms.findByBorn(int, Pageable)` gives `ModernView`",
                            "`WrongForms.findByName(String)` gives `ModernView`",
                            "`WrongForms.findFirst3ByBorn(int, ScrollPosition)` gives `ModernView`",
                            "`WrongForms.findFirstByName(String)` gives `ModernView`",
                            "`WrongForms.findFutureBy()` gives `ModernView`",
                            "`WrongForms.findFutureByName(String)` gives `ModernView`",
                            "`WrongForms.findModelBy()` gives `VirtualModern`",
                            "`WrongForms.findOneByName(String)` gives `ModernView`",
                            "`WrongForms.findSealedBy()` gives `AnyAuthor`",
                            "`WrongForms.findSetBy()` gives `ModernView`",
                            "`WrongForms.findSliceByBorn(int, Pageable)` gives `ModernView`",
                            "`WrongForms.findStreamBy()` gives `ModernView`",
                            "`WrongForms.findViewsBy()` gives `ModernView`",
                            "`WrongForms.natively()` gives `ModernView`",
                            "`WrongByArgument.findAllBy()` gives `ModernView`",
                            "`WrongBooks.findAll(Sort)` gives `TitleView`",
                            "`WrongBooks.findById(Long)` gives `TitleView`");
        });
    }

    @Test
    void eachRefusalOffersTheMethodToWrite() {
        runner.withUserConfiguration(WithWrong.class)
                .run(context -> assertThat(refusal(context).mistakes()).contains("""
                        error: `WrongByArgument.findAllBy()` gives `ModernView`, a view that Lookahead would not read here
                          Spring Data implements this method by itself, and would take `ModernView` for a projection: \
                        virtual models, static methods and nested views would not count.
                          Write it yourself:

                            default List<ModernView> findAllBy() {
                                return views(ModernView.class).list();
                            }""", """
                        error: `WrongBooks.findById(Long)` gives `TitleView`, a view that Lookahead would not read here
                          Spring Data implements this method by itself, and would take `TitleView` for a projection: \
                        virtual models, static methods and nested views would not count.
                          Let the repository extend `ViewRepository`:

                            interface WrongBooks extends Repository<Book, Long>, ViewRepository<Book, Long> {

                          Leave it out, and call the method of `ViewRepository`:

                            wrongBooks.findById(TitleView.class, id)"""));
    }

    /** What a repository declares, and in {@link WrittenAuthors} what it is told to write instead. */
    interface DerivedAuthors extends JpaRepository<Author, Long>, ViewRepository<Author, Long> {
        List<ModernView> findByNameOrBornLessThanOrderByNameDescId(String name, int born);

        Optional<ModernView> findByBorn(int born);

        @Nullable ModernView findFirstByBornGreaterThanEqualAndNameIsNotNull(int year);

        Iterable<ModernView> findTop2ByNameIn(List<String> names);

        List<ModernView> findByNameIgnoreCase(String name);

        List<ModernView> findByName(String name, Sort sort);

        Optional<TitleView> findOneById(Long id);
    }

    interface WrittenAuthors extends JpaRepository<Author, Long>, ViewRepository<Author, Long> {
        default List<ModernView> findByNameOrBornLessThanOrderByNameDescId(String name, int born) {
            return views(ModernView.class)
                    .where("name = :name or born < :born")
                    .with("name", name)
                    .with("born", born)
                    .sort("name desc", "id")
                    .list();
        }

        default Optional<ModernView> findByBorn(int born) {
            return views(ModernView.class)
                    .where("born = :born")
                    .with("born", born)
                    .optional();
        }

        default @Nullable ModernView findFirstByBornGreaterThanEqualAndNameIsNotNull(int year) {
            return views(ModernView.class)
                    .where("born >= :year and name is not null")
                    .with("year", year)
                    .first()
                    .orElse(null);
        }

        default Iterable<ModernView> findTop2ByNameIn(List<String> names) {
            return views(ModernView.class)
                    .where("name in :names")
                    .with("names", names)
                    .limit(2)
                    .list();
        }
    }

    @Test
    void theOfferedMethodReadsTheSameAsTheDerivedQuery() {
        runner.withUserConfiguration(WithDerived.class).run(context -> {
            List<String> lines = refusal(context).mistakes();
            assertThat(lines).filteredOn(text -> text.contains("default ")).hasSize(4);
            assertThat(lines).anySatisfy(text -> assertThat(text).endsWith("""
                      Write it yourself (a comparison with null then finds no row, where Spring Data would look for nulls):

                        default List<ModernView> findByNameOrBornLessThanOrderByNameDescId(String name, int born) {
                            return views(ModernView.class).where("name = :name or born < :born").with("name", name)\
                    .with("born", born).sort("name desc", "id").list();
                        }"""));
            assertThat(lines).anySatisfy(text -> assertThat(text).endsWith("""
                      Write it yourself:

                          default Optional<ModernView> findByBorn(int born) {
                              return views(ModernView.class).where("born = :born").with("born", born).optional();
                          }"""));
            assertThat(lines).anySatisfy(text -> assertThat(text).endsWith("""
                      Write it yourself:

                        default ModernView findFirstByBornGreaterThanEqualAndNameIsNotNull(int year) {
                            return views(ModernView.class).where("born >= :year and name is not null")\
                    .with("year", year).first().orElse(null);
                        }"""));
            assertThat(lines).anySatisfy(text -> assertThat(text).endsWith("""
                      Write it yourself:

                          default Iterable<ModernView> findTop2ByNameIn(List<String> names) {
                              return views(ModernView.class).where("name in :names").with("names", names).limit(2).list();
                          }"""));
            assertThat(lines)
                    .filteredOn(text -> text.endsWith("Make it a `default` method that reads `views(ModernView.class)`,"
                            + " with its condition as `where(…)`."))
                    .hasSize(2);
            assertThat(lines)
                    .anySatisfy(text -> assertThat(text)
                            .contains("findOneById(Long)")
                            .endsWith(
                                    "`TitleView` shows rows of `Book`, and `DerivedAuthors` is a repository of `Author`:"
                                            + " read it by a repository that extends `ViewRepository<Book, …>`."));
        });
        runner.withUserConfiguration(WithWritten.class).run(context -> {
            WrittenAuthors authors = context.getBean(WrittenAuthors.class);
            authors.save(new Author("Holberg", 1684));
            authors.save(new Author("Hamsun", 1859));
            authors.save(new Author("Ibsen", 1828));

            assertThat(authors.findByNameOrBornLessThanOrderByNameDescId("Hamsun", 1850))
                    .extracting(ModernView::name)
                    .containsExactly("Ibsen", "Hamsun");
            assertThat(authors.findByBorn(1828)).contains(new ModernView("Ibsen"));
            assertThat(authors.findFirstByBornGreaterThanEqualAndNameIsNotNull(1850))
                    .isEqualTo(new ModernView("Hamsun"));
            assertThat(authors.findFirstByBornGreaterThanEqualAndNameIsNotNull(1950))
                    .isNull();
            assertThat(authors.findTop2ByNameIn(List.of("Ibsen", "Holberg"))).containsExactly(new ModernView("Ibsen"));
        });
    }

    @Test
    void methodsThatTheApplicationImplementsGoOnWorking() {
        runner.withUserConfiguration(WithRight.class).run(context -> {
            Right authors = filled(context);
            assertThat(authors.modern()).containsExactly(new ModernView("Ibsen"));
            assertThat(authors.byHand()).containsExactly(new ModernView("by hand"));
            assertThat(authors.findByBorn(1828)).extracting("name").containsExactly("Ibsen");
            assertThat(authors.findAloneBy()).extracting(NameAlone::getName).containsExactly("Holberg", "Ibsen");
            assertThat(authors.findOfBy()).contains(new NameOf("Ibsen"));
            assertThat(authors.mapped()).hasSize(2);
            assertThat(authors.findAll(ModernView.class)).containsExactly(new ModernView("Ibsen"));
        });
    }

    @Test
    void aViewPassedToADynamicProjectionIsRefusedWhenCalled() {
        runner.withUserConfiguration(WithRight.class).run(context -> {
            Right authors = filled(context);
            Specification<Author> all = Specification.unrestricted();

            assertThat(authors.findByName("Ibsen", NameOf.class)).containsExactly(new NameOf("Ibsen"));
            assertThat(authors.findByName("Ibsen", Author.class))
                    .extracting("name")
                    .containsExactly("Ibsen");
            List<NameAlone> names = authors.findBy(
                    all,
                    query -> query.sortBy(Sort.by("name")).as(NameAlone.class).all());
            assertThat(names).extracting(NameAlone::getName).containsExactly("Holberg", "Ibsen");
            Page<Author> page = authors.findBy(all, query -> query.page(Pageable.ofSize(1)));
            assertThat(page.getTotalElements()).isEqualTo(2);
            assertRefused("findByName(String, Class)", () -> authors.findByName("Ibsen", ModernView.class));
            assertRefused(
                    "findBy(Specification, Function)",
                    () -> authors.findBy(
                            all, query -> query.as(ModernView.class).all()));
            assertRefused(
                    "findBy(Example, Function)",
                    () -> authors.findBy(
                            Example.of(new Author("Ibsen", null)),
                            query -> query.sortBy(Sort.by("name"))
                                    .as(ModernView.class)
                                    .firstValue()));
        });
    }

    @Test
    void aLazyRepositoryIsRefusedWhenItIsCreated() {
        runner.withUserConfiguration(WithLateWrong.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() -> context.getBean(WrongBooks.class))
                    .rootCause()
                    .isInstanceOf(InvalidRepositoryException.class)
                    .hasMessageContaining("`WrongBooks.findById(Long)`");
        });
    }

    @Test
    void aFailedStartIsAnalysed() {
        InvalidRepositoryException refused = new InvalidRepositoryException(List.of("error: this", "error: that"));

        FailureAnalysis analysis =
                new InvalidRepositoryFailureAnalyzer().analyze(new IllegalStateException(refused), refused);

        assertThat(analysis.getDescription())
                .isEqualTo("2 repository methods give views that Lookahead would not read:\n\n"
                        + "error: this\n\nerror: that");
        assertThat(analysis.getAction()).startsWith("Change each method");
    }

    private static Right filled(ApplicationContext context) {
        Right authors = context.getBean(Right.class);
        authors.save(new Author("Holberg", 1684));
        authors.save(new Author("Ibsen", 1828));
        return authors;
    }

    private static void assertRefused(String method, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidRepositoryException.class)
                .hasMessageContaining("`Right." + method + "` gives `ModernView`");
    }

    private static InvalidRepositoryException refusal(AssertableApplicationContext context) {
        Throwable failure = context.getStartupFailure();
        Throwable cause = failure;
        while (!(cause instanceof InvalidRepositoryException)) {
            assertThat(cause).as(String.valueOf(failure)).isNotNull();
            cause = cause.getCause();
        }
        return (InvalidRepositoryException) cause;
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Author.class)
    static class Books {

        @Bean
        Gallery gallery() {
            return new Gallery("Bergen");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            considerNestedRepositories = true,
            includeFilters =
                    @Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {WrongForms.class, WrongByArgument.class, WrongBooks.class}))
    static class WithWrong extends Books {}

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            considerNestedRepositories = true,
            bootstrapMode = BootstrapMode.LAZY,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = WrongBooks.class))
    static class WithLateWrong extends Books {}

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Right.class))
    static class WithRight extends Books {}

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = DerivedAuthors.class))
    static class WithDerived extends Books {}

    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(
            considerNestedRepositories = true,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = WrittenAuthors.class))
    static class WithWritten extends Books {}
}
