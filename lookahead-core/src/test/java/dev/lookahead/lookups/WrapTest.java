package dev.lookahead.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Virtual models around entities that are here already: what is read of one is read for all. */
@OnEachDatabase
class WrapTest {

    private final Reads reads;

    WrapTest(TestDatabase database) {
        reads = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        String name();

        @Computed("size(books)")
        int bookCount();

        @Computed("locate(:letter, name)")
        int letterAt();

        @Prefetch
        List<VirtualBook> books();

        @Join
        Optional<VirtualBook> firstBook();

        @Requires("bookCount")
        default boolean productive() {
            return bookCount() > 1;
        }
    }

    interface VirtualBook extends VirtualModel<Book> {
        String title();

        @Computed("size(authors)")
        int authorCount();
    }

    @Test
    void readingAFieldOfOneWrappedEntityReadsItForAll() {
        withAuthors(session -> authors -> {
            List<VirtualAuthor> wrapped = reads.lookahead()
                    .wrap(session, VirtualAuthor.class, authors)
                    .list();
            assertThat(reads.statements()).isEmpty();

            assertThat(wrapped.get(0).bookCount()).isEqualTo(2);
            assertThat(reads.statements()).hasSize(1);
            assertThat(wrapped).extracting(VirtualAuthor::bookCount).containsExactly(2, 1, 2, 1, 0);
            assertThat(reads.statements()).hasSize(1);
            assertThat(wrapped).extracting(VirtualAuthor::productive).containsExactly(true, false, true, false, false);
            assertThat(reads.statements()).hasSize(1);
            assertThat(VirtualModel.<Author>entityOf(wrapped.get(3))).isSameAs(authors.get(3));
            assertThat(wrapped.get(3))
                    .hasToString("VirtualAuthor 4")
                    .isEqualTo(wrapped.get(3))
                    .isNotEqualTo(null);
        });
    }

    @Test
    void relatedRowsOfOneWrappedEntityAreReadForAll() {
        withAuthors(session -> authors -> {
            List<VirtualAuthor> wrapped = reads.lookahead()
                    .wrap(session, VirtualAuthor.class, authors)
                    .list();

            assertThat(wrapped.get(0).books())
                    .extracting(VirtualBook::authorCount)
                    .containsExactly(3, 1);
            // The books of all, with the numbers of their authors.
            assertThat(reads.statements()).hasSize(1);
            assertThat(wrapped.get(3).books())
                    .extracting(VirtualBook::authorCount)
                    .containsExactly(1);
            assertThat(wrapped.get(4).books()).isEmpty();
            assertThat(wrapped.get(1).books().get(0))
                    .isSameAs(wrapped.get(0).books().get(0));
            assertThat(reads.statements()).hasSize(1);

            assertThat(wrapped.get(4).firstBook()).isEmpty();
            assertThat(wrapped.get(3).firstBook()).map(VirtualBook::title).contains("Sense and Sensibility");
            assertThat(VirtualModel.<Book>entityOf(wrapped.get(0).books().get(0)))
                    .isSameAs(session.find(Book.class, 1L));
        });
    }

    @Test
    void thereIsOneInstanceForEachElementInTheOrderOfTheList() {
        withAuthors(session -> authors -> {
            List<VirtualAuthor> wrapped = reads.lookahead()
                    .wrap(session, VirtualAuthor.class, List.of(authors.get(3), authors.get(0), authors.get(3)))
                    .list();

            assertThat(wrapped).extracting(VirtualAuthor::name).containsExactly("Jane", "Charlotte", "Jane");
            assertThat(wrapped.get(2)).isSameAs(wrapped.get(0));
            assertThat(reads.lookahead()
                            .wrap(session, VirtualAuthor.class, List.of())
                            .list())
                    .isEmpty();
            assertThat(reads.statements()).isEmpty();
        });
    }

    @Test
    void parametersAreBoundWithTheCall() {
        withAuthors(session -> authors -> {
            List<VirtualAuthor> wrapped = reads.lookahead()
                    .wrap(session, VirtualAuthor.class, authors)
                    .with(Map.of("letter", "y"))
                    .list();
            assertThat(wrapped).extracting(VirtualAuthor::letterAt).containsExactly(0, 0, 5, 0, 6);

            VirtualAuthor unbound = reads.lookahead()
                    .wrap(session, VirtualAuthor.class, authors)
                    .list()
                    .get(0);
            assertThatExceptionOfType(InvalidQueryException.class)
                    .isThrownBy(unbound::letterAt)
                    .withMessageContaining("`:letter` is needed by `VirtualAuthor.letterAt`");
        });
    }

    @Test
    void entitiesWithoutAnIdAreRefused() {
        withAuthors(session -> authors -> {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> reads.lookahead()
                            .wrap(session, VirtualAuthor.class, List.of(new Author()))
                            .list())
                    .withMessage("wrap(…) takes entities that have an id, and was given a `Author` without.");
        });
    }

    private interface WithAuthors {
        Consumer<List<Author>> in(Session session);
    }

    private void withAuthors(WithAuthors work) {
        reads.database().inTransaction(session -> {
            List<Author> authors = session.createSelectionQuery("from Author order by id", Author.class)
                    .getResultList();
            reads.database().reset();
            work.in(session).accept(authors);
        });
    }
}
