package dev.lookahead.defects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.fixtures.Houses;
import dev.lookahead.fixtures.Houses.House;
import dev.lookahead.fixtures.Houses.Room;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Reads that the identity map of django-prefetch-utils gets wrong. Comments say what that library does instead. */
@OnEachDatabase
class IdentityDefectsTest {

    private final TestDatabase database;
    private final Reads library;
    private final Reads houses;

    IdentityDefectsTest(TestDatabase database) {
        this.database = database;
        library = Reads.of(database, Library.FIXTURE);
        houses = Reads.of(database, Houses.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();

        @Prefetch
        VirtualBook firstBook();

        @Prefetch(value = "firstBook", where = "title <> 'Poems'")
        VirtualBook firstBookButPoems();

        @Prefetch("firstBook")
        OldBook oldFirstBook();

        @Prefetch("books")
        List<OldBook> oldBooks();
    }

    interface VirtualBook extends VirtualModel<Book> {}

    @Where("published < 1847")
    interface OldBook extends VirtualModel<Book> {}

    @View(VirtualBook.class)
    record BookView(String title) {}

    @View(OldBook.class)
    record OldBookView(String title) {}

    @View(VirtualAuthor.class)
    record AuthorView(String name, List<BookView> books) {}

    @View(VirtualAuthor.class)
    record FilteredView(String name, List<BookView> books, BookView firstBookButPoems, BookView firstBook) {}

    @View(VirtualAuthor.class)
    record OldView(String name, List<BookView> books, OldBookView oldFirstBook) {}

    @View(VirtualAuthor.class)
    record FoundOldView(String name, List<OldBookView> oldBooks, BookView firstBook) {}

    /** The library gives the related rows to the first copy of a row alone. */
    @Test
    void aRowThatIsShownTwiceIsCompleteBothTimes() {
        List<AuthorView> authors = library.list(AuthorView.class, query -> query.ids(List.of(1L, 4L, 1L)));

        assertThat(authors).extracting(AuthorView::name).containsExactly("Charlotte", "Jane", "Charlotte");
        assertThat(authors.get(2).books()).containsExactly(new BookView("Poems"), new BookView("Jane Eyre"));
        assertThat(authors.get(2)).isSameAs(authors.get(0));
        assertThat(library.statements()).hasSize(2);
    }

    /** The library gives a book that it has read before, whatever the filter says. */
    @Test
    void aRowReadForOneEdgeIsStillFilteredByAnother() {
        BookView sense = new BookView("Sense and Sensibility");
        BookView poems = new BookView("Poems");
        List<FilteredView> authors = library.list(FilteredView.class);

        assertThat(authors).extracting(FilteredView::firstBookButPoems).containsExactly(null, null, null, sense, null);
        assertThat(authors).extracting(FilteredView::firstBook).containsExactly(poems, poems, poems, sense, null);
        // Authors, their books, and the first books that are filtered; the others are among the books.
        assertThat(library.statements()).hasSize(3);
    }

    @Test
    void aRowReadForOneVirtualModelIsStillFilteredByAnother() {
        List<OldView> authors = library.list(OldView.class);

        OldBookView poems = new OldBookView("Poems");
        assertThat(authors)
                .extracting(OldView::oldFirstBook)
                .containsExactly(poems, poems, poems, new OldBookView("Sense and Sensibility"), null);
        assertThat(authors.get(0).books()).containsExactly(new BookView("Poems"), new BookView("Jane Eyre"));
        assertThat(library.statements()).hasSize(3);
    }

    /** What passed a condition is there for those who have none; of what did not pass nothing is known. */
    @Test
    void aRowReadUnderAStricterConditionIsReusedUnderALooserOne() {
        List<FoundOldView> authors = library.list(FoundOldView.class, query -> query.where("name <> 'Nobody'"));

        assertThat(authors)
                .extracting(FoundOldView::firstBook)
                .extracting(BookView::title)
                .containsExactly("Poems", "Poems", "Poems", "Sense and Sensibility");
        assertThat(authors.get(0).oldBooks()).containsExactly(new OldBookView("Poems"));
        assertThat(library.statements()).hasSize(2);
    }

    interface VirtualHouse extends VirtualModel<House> {
        @Prefetch
        List<VirtualRoom> rooms();

        @Prefetch("mainRoom")
        RoomWithHouse mainRoom();
    }

    interface VirtualRoom extends VirtualModel<Room> {}

    interface RoomWithHouse extends VirtualModel<Room> {
        @Join
        VirtualHouse house();
    }

    @View(VirtualRoom.class)
    record RoomView(String name) {}

    @View(VirtualHouse.class)
    record AddressView(String address) {}

    @View(RoomWithHouse.class)
    record RoomOfHouseView(String name, AddressView house) {}

    @View(VirtualHouse.class)
    record HouseView(String name, List<RoomView> rooms, RoomOfHouseView mainRoom) {}

    /** The library leaves out the join for rows that it has, and then reads the joined rows one by one. */
    @Test
    void rowsJoinedToRowsThatAreReadAlreadyTakeOneStatement() {
        List<HouseView> all = houses.list(HouseView.class);

        assertThat(all.get(3).mainRoom()).isEqualTo(new RoomOfHouseView("Dining", new AddressView("4 High Street")));
        assertThat(all.get(3).rooms()).extracting(RoomView::name).containsExactly("Dining", "Lounge", "Kitchen");
        assertThat(all.get(4)).isEqualTo(new HouseView("House 5", List.of(), null));
        assertThat(houses.statements()).hasSize(3);
    }

    /** The library gives the old row as long as its identity map lives. */
    @Test
    void aChangedRowIsReadAgain() {
        try (Reads own = Reads.alone(database, Library.FIXTURE)) {
            own.database().inTransaction(session -> {
                Lookahead lookahead = own.lookahead();
                session.find(Author.class, 1L);
                List<AuthorView> before = lookahead
                        .query(session, AuthorView.class)
                        .ids(List.of(1L))
                        .list();
                session.createMutationQuery("update Author set name = 'Currer Bell' where id = 1")
                        .executeUpdate();
                List<AuthorView> after = lookahead
                        .query(session, AuthorView.class)
                        .ids(List.of(1L))
                        .list();

                assertThat(before).extracting(AuthorView::name).containsExactly("Charlotte");
                assertThat(after).extracting(AuthorView::name).containsExactly("Currer Bell");
            });
        }
    }

    /** The library keeps its choice of implementation in a variable of the thread that made it. */
    @Test
    void aPlanMadeByOneThreadServesOtherThreads() {
        List<AuthorView> here = library.list(AuthorView.class);
        List<String> sentHere = library.statements();

        List<AuthorView> there = CompletableFuture.supplyAsync(() -> library.list(AuthorView.class))
                .join();

        assertThat(there).isEqualTo(here);
        assertThat(library.statements()).isEqualTo(sentHere).hasSize(2);
    }
}
