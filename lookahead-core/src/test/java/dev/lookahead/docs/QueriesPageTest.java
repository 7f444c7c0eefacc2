package dev.lookahead.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.docs.Bookshop.Author;
import dev.lookahead.docs.Bookshop.Book;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What {@code docs/queries.md} shows. */
@OnEachDatabase
class QueriesPageTest {

    private final Reads reads;
    private final Lookahead lookahead;

    QueriesPageTest(TestDatabase database) {
        reads = Reads.of(database, Bookshop.FIXTURE);
        lookahead = reads.lookahead();
    }

    @View(Book.class)
    record BookView(String title, AuthorName author) {}

    @View(Author.class)
    record AuthorName(String name) {}

    @Test
    void viewsThatLiveElsewhere() {
        EntityManagerFactory entityManagerFactory = reads.database().factory();
        // tag::builder[]
        Lookahead lookahead = Lookahead.builder(entityManagerFactory)
                .packages("dev.lookahead.docs.api") // including subpackages
                .views(BookView.class, AuthorName.class) // in any package
                .build();
        // end::builder[]

        inTransaction(entityManager -> assertThat(
                        lookahead.query(entityManager, BookView.class).list())
                .extracting(BookView::title)
                .containsExactly("Wuthering Heights", "Jane Eyre", "Shirley", "Villette", "The Antiquary"));
    }

    @Test
    void conditionsOrdersAndPages() {
        inTransaction(entityManager -> {
            // tag::query[]
            List<BookView> page = lookahead
                    .query(entityManager, BookView.class)
                    .where("published > :since")
                    .where("author.home.city = :city")
                    .orderBy("published desc, title")
                    .page(0, 2)
                    .with("since", 1820)
                    .with("city", "Haworth")
                    .list();
            // end::query[]

            assertThat(titles(page)).containsExactly("Villette", "Shirley");
        });
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void criteria() {
        inTransaction(entityManager -> {
            // tag::criteria[]
            List<BookView> found = lookahead
                    .query(entityManager, BookView.class)
                    .where((book, query, criteria) -> criteria.like(book.get("title"), "%h%"))
                    .list();
            // end::criteria[]

            assertThat(titles(found)).containsExactly("Wuthering Heights", "Shirley", "The Antiquary");
        });
    }

    @Test
    void namesToSortBy() {
        inTransaction(entityManager -> {
            // tag::sort[]
            List<BookView> sorted = lookahead
                    .query(entityManager, BookView.class)
                    .sort("author.name nulls last", "price desc", "title ignorecase")
                    .limit(3)
                    .list();
            // end::sort[]

            assertThat(titles(sorted)).containsExactly("Villette", "Shirley", "Jane Eyre");
        });
    }

    @Test
    void rowsThatAreKnown() {
        inTransaction(entityManager -> {
            // tag::ids[]
            List<BookView> byId = lookahead
                    .query(entityManager, BookView.class)
                    .ids(List.of(4, 1, 99, 4))
                    .list();
            // end::ids[]
            assertThat(titles(byId)).containsExactly("Villette", "Wuthering Heights", "Villette");

            List<Book> books = List.of(entityManager.find(Book.class, 3L), entityManager.find(Book.class, 2L));
            // tag::entities[]
            List<BookView> ofEntities = lookahead
                    .query(entityManager, BookView.class)
                    .entities(books)
                    .list();
            // end::entities[]
            assertThat(titles(ofEntities)).containsExactly("Shirley", "Jane Eyre");
        });
    }

    @Test
    void oneRowAndNumbers() {
        inTransaction(entityManager -> {
            // tag::ends[]
            BookView one = lookahead
                    .query(entityManager, BookView.class)
                    .where("title = 'Shirley'")
                    .single();
            Optional<BookView> oldest = lookahead
                    .query(entityManager, BookView.class)
                    .orderBy("published")
                    .first();
            long old = lookahead
                    .query(entityManager, BookView.class)
                    .where("published < 1848")
                    .count();
            boolean any = lookahead
                    .query(entityManager, BookView.class)
                    .where("price > 100")
                    .exists();
            // end::ends[]

            assertThat(one).isEqualTo(new BookView("Shirley", new AuthorName("Charlotte")));
            assertThat(oldest).contains(new BookView("The Antiquary", null));
            assertThat(old).isEqualTo(3);
            assertThat(any).isFalse();
        });
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void partsOfViews() {
        inTransaction(entityManager -> {
            // tag::only[]
            List<BookView> titles = lookahead
                    .query(entityManager, BookView.class)
                    .only("title")
                    .orderBy("title")
                    .limit(1)
                    .list();
            // end::only[]

            assertThat(titles).containsExactly(new BookView("Jane Eyre", null));
        });
        assertThat(reads.statements()).singleElement().asString().doesNotContainIgnoringCase("author");
    }

    @Test
    void streams() {
        List<String> titles = new ArrayList<>();
        inTransaction(entityManager -> {
            // tag::stream[]
            try (Stream<BookView> books = lookahead.query(entityManager, BookView.class).orderBy("title").stream()) {
                books.map(BookView::title).forEach(titles::add);
            }
            // end::stream[]
        });
        assertThat(titles).containsExactly("Jane Eyre", "Shirley", "The Antiquary", "Villette", "Wuthering Heights");
    }

    @Test
    void statelessSessions() {
        reads.database().factory().inStatelessTransaction(session -> {
            // tag::stateless[]
            List<BookView> books = lookahead.query(session, BookView.class).list();
            // end::stateless[]

            assertThat(books)
                    .extracting(BookView::title)
                    .containsExactly("Wuthering Heights", "Jane Eyre", "Shirley", "Villette", "The Antiquary");
        });
    }

    @Test
    void plans() {
        // tag::explain[]
        String plan = lookahead.explain(BookView.class).toString();
        // end::explain[]

        assertThat(plan).startsWith("BookView, 1 statement\nBook: id, title, author (id, name)");
    }

    private void inTransaction(Consumer<Session> work) {
        reads.database().reset();
        reads.database().inTransaction(work);
    }

    private static List<String> titles(List<BookView> books) {
        return books.stream().map(BookView::title).toList();
    }
}
