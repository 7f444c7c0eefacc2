package dev.lookahead.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.docs.Bookshop.Author;
import dev.lookahead.docs.Bookshop.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What {@code docs/lookups.md} shows. */
@OnEachDatabase
class LookupsPageTest {

    private final Reads reads;
    private final Lookahead lookahead;

    LookupsPageTest(TestDatabase database) {
        reads = Reads.of(database, Bookshop.FIXTURE);
        lookahead = reads.lookahead();
    }

    // tag::models[]
    interface VirtualAuthor extends VirtualModel<Author> {
        String name();

        @Prefetch
        List<VirtualBook> books();

        @Computed("size(books)")
        int bookCount();
    }

    @Deferred("price")
    interface VirtualBook extends VirtualModel<Book> {
        String title();

        BigDecimal price();

        @Computed("size(readBy)")
        int readerCount();
    }
    // end::models[]

    @Test
    void lookupsChooseWhatInstancesOfVirtualModelsBring() {
        inTransaction(entityManager -> {
            // tag::lookups[]
            List<VirtualAuthor> authors = lookahead
                    .query(entityManager, VirtualAuthor.class)
                    .lookups("name", "books", "books.readerCount")
                    .orderBy("name")
                    .list();
            // end::lookups[]

            assertThat(authors).extracting(VirtualAuthor::name).containsExactly("Charlotte", "Emily", "Nobody");
            assertThat(authors.get(0).books())
                    .extracting(VirtualBook::title)
                    .containsExactly("Jane Eyre", "Shirley", "Villette");
            assertThat(authors.get(0).books())
                    .extracting(VirtualBook::readerCount)
                    .containsExactly(1, 1, 0);
            assertThat(reads.statements()).hasSize(2).noneMatch(sql -> sql.contains("price"));
            assertThatExceptionOfType(NotFetchedException.class)
                    .isThrownBy(() -> authors.get(0).bookCount())
                    .withMessage("""
                            `VirtualAuthor.bookCount` was not looked up.
                              Write in the query:
                                  .lookups("name", "books", "books.readerCount", "bookCount")""");

            // tag::entity[]
            Author author = VirtualModel.entityOf(authors.get(0));
            // end::entity[]

            assertThat(entityManager.contains(author)).isTrue();
            assertThat(Hibernate.isInitialized(author.books)).isFalse();
            assertThat(reads.statements()).hasSize(2);
            Book eyre = VirtualModel.entityOf(authors.get(0).books().get(0));
            assertThat(eyre.price).isEqualByComparingTo("8");
            assertThat(VirtualModel.<Book>entityOf(authors.get(1).books().get(0)).title)
                    .isEqualTo("Wuthering Heights");
            assertThat(reads.statements()).hasSize(3);
        });
    }

    @Test
    void loadedEntitiesAreWrappedAndPrefetched() {
        inTransaction(entityManager -> {
            List<Author> entities = entityManager
                    .createSelectionQuery("from Author order by id", Author.class)
                    .getResultList();
            reads.database().reset();

            // tag::wrap[]
            List<VirtualAuthor> wrapped =
                    lookahead.wrap(entityManager, VirtualAuthor.class, entities).list();
            // end::wrap[]

            assertThat(wrapped).extracting(VirtualAuthor::bookCount).containsExactly(1, 3, 0);
            assertThat(reads.statements()).hasSize(1);
            reads.database().reset();

            // tag::prefetch[]
            lookahead.prefetch(entityManager, entities, "books.readBy");
            // end::prefetch[]

            assertThat(entities.get(1).books)
                    .hasSize(3)
                    .allSatisfy(book ->
                            assertThat(Hibernate.isInitialized(book.readBy)).isTrue());
            assertThat(reads.statements()).hasSize(2);
        });
    }

    private void inTransaction(Consumer<Session> work) {
        reads.database().reset();
        reads.database().inTransaction(work);
    }
}
