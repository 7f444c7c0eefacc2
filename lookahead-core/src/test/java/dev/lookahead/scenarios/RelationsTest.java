package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Houses;
import dev.lookahead.fixtures.Houses.House;
import dev.lookahead.fixtures.Houses.Person;
import dev.lookahead.fixtures.Houses.Room;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Novels;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The relations of Django's own tests of prefetching, read as views. */
@OnEachDatabase
class RelationsTest {

    private final Reads library;
    private final Reads houses;
    private final Reads novels;

    RelationsTest(TestDatabase database) {
        library = Reads.of(database, Library.FIXTURE);
        houses = Reads.of(database, Houses.FIXTURE);
        novels = Reads.of(database, Novels.FIXTURE);
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();

        @Prefetch(mappedBy = "firstBook")
        List<VirtualAuthor> debutants();
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();

        @Prefetch
        VirtualBook firstBook();
    }

    interface VirtualPerson extends VirtualModel<Person> {
        @Prefetch
        List<VirtualHouse> houses();

        @Prefetch(value = "houses", where = "name = 'House 1'")
        List<VirtualHouse> firstHouse();
    }

    interface VirtualHouse extends VirtualModel<House> {
        @Prefetch
        List<VirtualRoom> rooms();

        @Prefetch
        VirtualRoom mainRoom();
    }

    interface VirtualRoom extends VirtualModel<Room> {
        @Prefetch
        VirtualHouse house();

        @Prefetch
        VirtualHouse mainRoomOf();
    }

    interface VirtualNovel extends VirtualModel<Novels.Author> {
        @Prefetch
        VirtualBio bio();
    }

    interface VirtualBio extends VirtualModel<Novels.Bio> {}

    @View(VirtualBook.class)
    record TitleView(String title) {}

    @View(VirtualAuthor.class)
    record NameView(String name) {}

    @View(VirtualBook.class)
    record WithAuthorsView(String title, List<NameView> authors) {}

    @View(VirtualBook.class)
    record WithDebutantsView(String title, List<NameView> debutants) {}

    @View(VirtualAuthor.class)
    record WithBooksView(String name, List<TitleView> books) {}

    @View(VirtualAuthor.class)
    record WithFirstBookView(String name, TitleView firstBook) {}

    @View(VirtualRoom.class)
    record RoomView(String name) {}

    @View(VirtualHouse.class)
    record HouseView(String name) {}

    @View(VirtualHouse.class)
    record AddressView(String name, String address) {}

    @View(VirtualRoom.class)
    record RoomOfHouseView(String name, HouseView house) {}

    @View(VirtualRoom.class)
    record RoomOfAddressView(String name, AddressView house) {}

    @View(VirtualHouse.class)
    record HouseOfRoomsView(String name, RoomView mainRoom, List<RoomView> rooms) {}

    @View(VirtualPerson.class)
    record PersonView(String name, List<HouseOfRoomsView> houses) {}

    @View(VirtualPerson.class)
    record FilteredView(String name, List<HouseView> firstHouse, List<HouseView> houses) {}

    @View(VirtualRoom.class)
    record MainRoomView(String name, HouseView mainRoomOf) {}

    @View(VirtualBio.class)
    record BioView(String text) {}

    @View(VirtualNovel.class)
    record NovelistView(String name, BioView bio) {}

    @View(VirtualNovel.class)
    record PerhapsView(
            String name,
            Optional<BioView> bio,
            @Lookup("bio.text") String text) {}

    @Test
    void readsNothingForNoRows() {
        assertThat(library.list(WithBooksView.class, query -> query.ids(List.of())))
                .isEmpty();
        assertThat(library.statements()).isEmpty();
        assertThat(library.list(WithBooksView.class, query -> query.entities(List.of())))
                .isEmpty();
        assertThat(library.statements()).isEmpty();
    }

    @Test
    void readsManyToManyForward() {
        assertThat(library.list(WithAuthorsView.class))
                .flatExtracting(WithAuthorsView::authors)
                .extracting("name")
                .containsExactly("Charlotte", "Anne", "Emily", "Charlotte", "Emily", "Jane");
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void readsManyToManyBackwards() {
        assertThat(library.list(WithBooksView.class))
                .containsExactly(
                        new WithBooksView("Charlotte", List.of(new TitleView("Poems"), new TitleView("Jane Eyre"))),
                        new WithBooksView("Anne", List.of(new TitleView("Poems"))),
                        new WithBooksView("Emily", List.of(new TitleView("Poems"), new TitleView("Wuthering Heights"))),
                        new WithBooksView("Jane", List.of(new TitleView("Sense and Sensibility"))),
                        new WithBooksView("Nobody", List.of()));
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void readsAForeignKeyForward() {
        TitleView poems = new TitleView("Poems");
        assertThat(library.list(WithFirstBookView.class))
                .containsExactly(
                        new WithFirstBookView("Charlotte", poems),
                        new WithFirstBookView("Anne", poems),
                        new WithFirstBookView("Emily", poems),
                        new WithFirstBookView("Jane", new TitleView("Sense and Sensibility")),
                        new WithFirstBookView("Nobody", null));
        assertThat(library.statements()).hasSize(2);
        assertThat(library.statements().get(1)).doesNotContainIgnoringCase("join");
    }

    @Test
    void readsAForeignKeyBackwards() {
        assertThat(library.list(WithDebutantsView.class))
                .containsExactly(
                        new WithDebutantsView(
                                "Poems",
                                List.of(new NameView("Charlotte"), new NameView("Anne"), new NameView("Emily"))),
                        new WithDebutantsView("Jane Eyre", List.of()),
                        new WithDebutantsView("Wuthering Heights", List.of()),
                        new WithDebutantsView("Sense and Sensibility", List.of(new NameView("Jane"))));
        assertThat(library.statements()).hasSize(2);
        assertThat(library.statements().get(1)).doesNotContainIgnoringCase("join");
    }

    @Test
    void severalLevelsAreAStatementEach() {
        List<PersonView> persons = houses.list(PersonView.class);

        RoomView dining = new RoomView("Dining");
        HouseOfRoomsView second = new HouseOfRoomsView(
                "House 2", dining, List.of(dining, new RoomView("Lounge"), new RoomView("Kitchen")));
        assertThat(persons.get(0).houses()).extracting(HouseOfRoomsView::name).containsExactly("House 1", "House 2");
        assertThat(persons.get(0).houses().get(1)).isEqualTo(second);
        assertThat(persons.get(2)).isEqualTo(new PersonView("Nomad", List.of()));
        // Each house has its own, so that the main room is one of the others.
        assertThat(persons)
                .flatExtracting(PersonView::houses)
                .allSatisfy(house ->
                        assertThat(house.mainRoom()).isSameAs(house.rooms().get(0)));
    }

    @Test
    void aFilteredSetStandsBesideTheWhole() {
        assertThat(houses.list(FilteredView.class))
                .containsExactly(
                        new FilteredView(
                                "Joe",
                                List.of(new HouseView("House 1")),
                                List.of(new HouseView("House 1"), new HouseView("House 2"))),
                        new FilteredView(
                                "Mary", List.of(), List.of(new HouseView("House 3"), new HouseView("House 4"))),
                        new FilteredView("Nomad", List.of(), List.of()));
        assertThat(houses.statements()).hasSize(3);
    }

    @Test
    void readsTheNameOfAHouseAlone() {
        List<RoomOfHouseView> rooms = houses.list(RoomOfHouseView.class);

        assertThat(rooms).hasSize(12).element(11).isEqualTo(new RoomOfHouseView("Kitchen", new HouseView("House 4")));
        assertThat(houses.statements()).hasSize(2);
        assertThat(houses.statements().get(1)).doesNotContain("address");
    }

    /** Whoever shows another column has it read in the same statement. */
    @Test
    void readsTheAddressWhereItIsShown() {
        List<RoomOfAddressView> rooms = houses.list(RoomOfAddressView.class);

        assertThat(rooms.get(3))
                .isEqualTo(new RoomOfAddressView("Dining", new AddressView("House 2", "2 High Street")));
        assertThat(houses.statements()).hasSize(2);
    }

    @Test
    void aMissingRowIsShownAsNull() {
        List<NovelistView> authors = novels.list(NovelistView.class);

        assertThat(authors.get(0)).isEqualTo(new NovelistView("Charlotte", new BioView("Life of Charlotte")));
        assertThat(authors.get(2)).isEqualTo(new NovelistView("Emily", null));
        assertThat(novels.statements()).hasSize(2);
        List<PerhapsView> perhaps = novels.list(PerhapsView.class);
        assertThat(perhaps.get(1).bio()).contains(new BioView("Life of Anne"));
        assertThat(perhaps.get(2)).isEqualTo(new PerhapsView("Emily", Optional.empty(), null));
        assertThat(novels.statements()).hasSize(2);
    }

    @Test
    void anInverseOneToOneIsReadForAll() {
        List<MainRoomView> rooms = houses.list(MainRoomView.class);

        assertThat(rooms.get(0)).isEqualTo(new MainRoomView("Dining", new HouseView("House 1")));
        assertThat(rooms.get(1)).isEqualTo(new MainRoomView("Lounge", null));
        assertThat(houses.statements()).hasSize(2);
    }
}
