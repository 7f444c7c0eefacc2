package dev.lookahead.docs;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.docs.Bookshop.Author;
import dev.lookahead.docs.Bookshop.Book;
import dev.lookahead.docs.Bookshop.Category;
import dev.lookahead.docs.Bookshop.Reader;
import dev.lookahead.docs.Bookshop.Tag;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.DefaultOrder;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code docs/virtual-models.md} shows. */
@OnEachDatabase
class VirtualModelsPageTest {

    private final Reads reads;

    VirtualModelsPageTest(TestDatabase database) {
        reads = Reads.of(database, Bookshop.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        // tag::prefetch[]
        @Prefetch
        List<VirtualBook> books();
        // end::prefetch[]

        // tag::narrowed[]
        @Prefetch(value = "books", where = "price > :minimum", orderBy = "published desc", limit = 2)
        List<VirtualBook> latestBooks();
        // end::narrowed[]

        // tag::top[]
        @Prefetch(value = "books", orderBy = "published desc", limit = 1)
        VirtualBook latestBook();
        // end::top[]

        // tag::limit[]
        @Prefetch(value = "books", orderBy = "published desc", limitParameter = "count")
        List<VirtualBook> lastBooks();
        // end::limit[]

        // tag::path[]
        @Prefetch("books.readBy")
        List<Reader> readers();
        // end::path[]

        // tag::back[]
        @Prefetch(mappedBy = "booksRead.author", orderBy = "name", limit = 1)
        Reader firstReader();
        // end::back[]

        // tag::equal[]
        @Prefetch(local = "birthYear", remote = "published")
        List<Book> booksOfBirthYear();
        // end::equal[]

        // tag::generic[]
        @Prefetch(local = "id", remote = "objectId", where = "objectType = 'author'")
        List<Tag> tags();
        // end::generic[]

        // tag::computed[]
        @Computed("upper(name)")
        String nameInCapitals();

        @Computed("select count(*) from this.books b where b.price > :minimum")
        long dearBooks();
        // end::computed[]

        // tag::computed-names[]
        @Computed("size(books)")
        int bookCount();

        @Computed("case when bookCount > 1 then 'prolific' else 'promising' end")
        String standing();
        // end::computed-names[]

        // tag::batch-load[]
        @BatchLoad(value = Fame.class, key = "name", args = "unit=stars")
        String fame();
        // end::batch-load[]

        // tag::given[]
        @BatchLoad(Recommended.class)
        List<VirtualBook> recommended();
        // end::given[]

        // tag::requires[]
        @Requires("books.title")
        default List<String> titles() {
            return books().stream().map(VirtualBook::title).toList();
        }
        // end::requires[]

        // tag::chosen[]
        @Requires("books.title")
        default VirtualBook shortestTitle() {
            return books().stream()
                    .min(comparing(book -> book.title().length()))
                    .orElse(null);
        }
        // end::chosen[]
    }

    // tag::where[]
    @Where("published >= 1847")
    interface VirtualBook extends VirtualModel<Book> {
        String title();
        // end::where[]

        // tag::join[]
        @Join
        VirtualAuthor author();
        // end::join[]
        // tag::where[]
    }
    // end::where[]

    // tag::default-order[]
    @DefaultOrder("name desc")
    interface VirtualReader extends VirtualModel<Reader> {}
    // end::default-order[]

    @View(VirtualReader.class)
    record ReaderView(String name) {}

    @View(VirtualAuthor.class)
    record LastBooksView(String name, List<TitleView> lastBooks) {}

    @View(VirtualAuthor.class)
    record ShortestTitleView(
            String name,
            PricedBook shortestTitle,
            @Lookup("shortestTitle.published") Integer year) {}

    @View(VirtualBook.class)
    record PricedBook(String title, BigDecimal price) {}

    // tag::depth[]
    interface VirtualCategory extends VirtualModel<Category> {
        @Prefetch(depth = 1)
        List<VirtualCategory> children();
    }

    @View(VirtualCategory.class)
    record CategoryView(String name, List<CategoryView> children) {}
    // end::depth[]

    // tag::given-loader[]
    static class Recommended implements BatchLoader<Long, List<Long>> {

        @Override
        public Map<Long, List<Long>> load(Set<Long> authors, FetchContext context) {
            return authors.stream().collect(toMap(identity(), author -> List.of(4L, author)));
        }
    }
    // end::given-loader[]

    @View(VirtualAuthor.class)
    record RecommendedView(String name, List<TitleView> recommended) {}

    // tag::batch-loader[]
    static class Fame implements BatchLoader<String, String> {

        @Override
        public Map<String, String> load(Set<String> names, FetchContext context) {
            return names.stream().collect(toMap(identity(), name -> name.length() + " " + context.argument("unit")));
        }
    }
    // end::batch-loader[]

    @View(VirtualBook.class)
    record TitleView(String title) {}

    @View(VirtualBook.class)
    record BookView(String title, AuthorName author) {}

    @View(VirtualAuthor.class)
    record AuthorName(String name, String nameInCapitals, String standing) {}

    @View(VirtualAuthor.class)
    record AuthorView(
            String name,
            List<TitleView> latestBooks,
            @Lookup("latestBook.title") String latestBook,
            @Lookup("readers.name") List<String> readers,
            @Lookup("firstReader.name") String firstReader,
            @Lookup("booksOfBirthYear.title") List<String> booksOfBirthYear,
            @Lookup("tags.label") List<String> tags,
            long dearBooks,
            String fame,
            List<String> titles) {}

    @Test
    void eachDeclaration() {
        assertThat(reads.list(AuthorView.class, query -> query.with("minimum", BigDecimal.valueOf(9))))
                .containsExactly(
                        new AuthorView(
                                "Emily",
                                views("Wuthering Heights"),
                                "Wuthering Heights",
                                List.of("Amy"),
                                "Amy",
                                List.of(),
                                List.of("poet"),
                                1,
                                "5 stars",
                                List.of("Wuthering Heights")),
                        new AuthorView(
                                "Charlotte",
                                views("Villette", "Shirley"),
                                "Villette",
                                List.of("Amy", "Ben"),
                                "Amy",
                                List.of("The Antiquary"),
                                List.of(),
                                2,
                                "9 stars",
                                List.of("Jane Eyre", "Shirley", "Villette")),
                        new AuthorView(
                                "Nobody", List.of(), null, List.of(), null, List.of(), List.of(), 0, "6 stars",
                                List.of()));
        // The authors, and each of the edges: latestBooks, latestBook, readers, firstReader, booksOfBirthYear, tags,
        // books.
        assertThat(reads.statements()).hasSize(8);
    }

    @Test
    void conditionsOfVirtualModelsHoldAtTheRoot() {
        assertThat(reads.list(BookView.class))
                .extracting(BookView::title)
                .containsExactly("Wuthering Heights", "Jane Eyre", "Shirley", "Villette");
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(BookView.class, query -> query.ids(List.of(1))))
                .containsExactly(new BookView("Wuthering Heights", new AuthorName("Emily", "EMILY", "promising")));
    }

    @Test
    void rowsComeInTheOrderOfTheirVirtualModel() {
        assertThat(reads.list(ReaderView.class)).extracting(ReaderView::name).containsExactly("Cem", "Ben", "Amy");
    }

    @Test
    void theQuerySaysHowManyRowsThereAre() {
        assertThat(reads.list(LastBooksView.class, query -> query.with("count", 1)))
                .extracting(LastBooksView::lastBooks)
                .containsExactly(views("Wuthering Heights"), views("Villette"), List.of());
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void defaultMethodsChooseRows() {
        assertThat(reads.list(ShortestTitleView.class))
                .containsExactly(
                        new ShortestTitleView(
                                "Emily", new PricedBook("Wuthering Heights", new BigDecimal("9.50")), 1847),
                        new ShortestTitleView("Charlotte", new PricedBook("Shirley", new BigDecimal("12.00")), 1849),
                        new ShortestTitleView("Nobody", null, null));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void loadersGiveRows() {
        assertThat(reads.list(RecommendedView.class))
                .containsExactly(
                        new RecommendedView("Emily", views("Villette", "Wuthering Heights")),
                        new RecommendedView("Charlotte", views("Villette", "Jane Eyre")),
                        new RecommendedView("Nobody", views("Villette", "Shirley")));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void levelsEndWithTheDepth() {
        assertThat(reads.list(CategoryView.class, query -> query.where("parent is null")))
                .containsExactly(
                        new CategoryView("Fiction", List.of(new CategoryView("Novel", List.of()))),
                        new CategoryView("Poetry", List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    private static List<TitleView> views(String... titles) {
        return List.of(titles).stream().map(TitleView::new).toList();
    }
}
