package dev.lookahead.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.docs.Bookshop.Author;
import dev.lookahead.docs.Bookshop.Book;
import dev.lookahead.docs.Bookshop.Category;
import dev.lookahead.model.Context;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code docs/views.md} shows. */
@OnEachDatabase
class ViewsPageTest {

    private final Reads reads;

    ViewsPageTest(TestDatabase database) {
        reads = Reads.of(database, Bookshop.FIXTURE);
    }

    // tag::columns[]
    @View(Book.class)
    record BookView(Long id, String title, BigDecimal price) {}
    // end::columns[]

    // tag::nested[]
    @View(Author.class)
    record AuthorView(String name, List<BookView> books) {}
    // end::nested[]

    // tag::to-one[]
    @View(Book.class)
    record WrittenView(String title, Optional<AuthorName> author) {}

    @View(Author.class)
    record AuthorName(String name) {}
    // end::to-one[]

    // tag::values[]
    record AddressView(String city) {}

    @View(Author.class)
    record PersonView(String name, AddressView home, Set<String> languages) {}
    // end::values[]

    // tag::paths[]
    @View(Book.class)
    record PathsView(
            String title,
            @Lookup("author.name") String writtenBy,
            @Lookup("author.home.city") String city,
            @Lookup("readBy.name") List<String> readers,
            @Lookup("readBy") List<Long> readerIds) {}
    // end::paths[]

    // tag::static-methods[]
    @View(Book.class)
    record PricedView(String label, String price) {

        static String label(String title, @Lookup("author.name") String author) {
            return author == null ? title : title + " by " + author;
        }

        static String price(BigDecimal price, @Context("currency") String currency) {
            return price + " " + currency;
        }
    }
    // end::static-methods[]

    // tag::this[]
    @View(Book.class)
    record ShelvedView(
            Long id,
            @Lookup("this") Cover cover,
            @Lookup("this") Facts facts) {}

    record Cover(String title, @Lookup("author.name") String writtenBy) {}

    record Facts(int published, BigDecimal price, boolean old) {

        static boolean old(int published) {
            return published < 1848;
        }
    }
    // end::this[]

    // tag::recursion[]
    @View(Category.class)
    record CategoryView(String name, List<CategoryView> children) {}
    // end::recursion[]

    @Test
    void columnsAndNestedViews() {
        assertThat(reads.list(AuthorView.class))
                .containsExactly(
                        new AuthorView("Emily", List.of(book(1, "Wuthering Heights", "9.50"))),
                        new AuthorView(
                                "Charlotte",
                                List.of(
                                        book(2, "Jane Eyre", "8.00"),
                                        book(3, "Shirley", "12.00"),
                                        book(4, "Villette", "15.00"))),
                        new AuthorView("Nobody", List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aToOneRidesAlong() {
        assertThat(reads.list(WrittenView.class, query -> query.where("published < 1848")))
                .containsExactly(
                        new WrittenView("Wuthering Heights", Optional.of(new AuthorName("Emily"))),
                        new WrittenView("Jane Eyre", Optional.of(new AuthorName("Charlotte"))),
                        new WrittenView("The Antiquary", Optional.empty()));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void embeddablesAndCollectionsOfValues() {
        assertThat(reads.list(PersonView.class))
                .containsExactly(
                        new PersonView("Emily", new AddressView("Haworth"), Set.of("English")),
                        new PersonView("Charlotte", new AddressView("Haworth"), Set.of("English", "French")),
                        new PersonView("Nobody", null, Set.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void pathsAndIds() {
        assertThat(reads.list(PathsView.class, query -> query.where("published < 1848")))
                .containsExactly(
                        new PathsView("Wuthering Heights", "Emily", "Haworth", List.of("Amy"), List.of(1L)),
                        new PathsView("Jane Eyre", "Charlotte", "Haworth", List.of("Amy"), List.of(1L)),
                        new PathsView("The Antiquary", null, null, List.of(), List.of()));
    }

    @Test
    void staticMethods() {
        assertThat(reads.list(
                        PricedView.class,
                        query -> query.where("published < 1848").with("currency", "GBP")))
                .containsExactly(
                        new PricedView("Wuthering Heights by Emily", "9.50 GBP"),
                        new PricedView("Jane Eyre by Charlotte", "8.00 GBP"),
                        new PricedView("The Antiquary", "20.00 GBP"));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void partsOfARow() {
        assertThat(reads.list(ShelvedView.class, query -> query.where("id = 3")))
                .containsExactly(new ShelvedView(
                        3L, new Cover("Shirley", "Charlotte"), new Facts(1849, new BigDecimal("12.00"), false)));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void trees() {
        CategoryView gothic = new CategoryView("Gothic novel", List.of());
        CategoryView novel = new CategoryView("Novel", List.of(gothic));

        assertThat(reads.list(CategoryView.class, query -> query.where("parent is null")))
                .containsExactly(new CategoryView("Fiction", List.of(novel)), new CategoryView("Poetry", List.of()));
        assertThat(reads.statements()).hasSize(4);
    }

    private static BookView book(long id, String title, String price) {
        return new BookView(id, title, new BigDecimal(price));
    }
}
