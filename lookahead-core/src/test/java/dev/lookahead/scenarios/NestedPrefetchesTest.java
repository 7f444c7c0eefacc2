package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Houses;
import dev.lookahead.fixtures.Houses.House;
import dev.lookahead.fixtures.Houses.Person;
import dev.lookahead.fixtures.Houses.Room;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prefetches that lead back to where they came from, are filtered on the way, or stand beside each other. */
@OnEachDatabase
class NestedPrefetchesTest {

    private final Reads library;
    private final Reads houses;

    NestedPrefetchesTest(TestDatabase database) {
        library = Reads.of(database, Library.FIXTURE);
        houses = Reads.of(database, Houses.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();
    }

    @View(VirtualAuthor.class)
    record Level5(String name) {}

    @View(VirtualBook.class)
    record Level4(String title, List<Level5> authors) {}

    @View(VirtualAuthor.class)
    record Level3(String name, List<Level4> books) {}

    @View(VirtualBook.class)
    record Level2(String title, List<Level3> authors) {}

    @View(VirtualAuthor.class)
    record Level1(String name, List<Level2> books) {}

    /** There are five levels, and two edges. */
    @Test
    void modelsThatPrefetchEachOtherReadEachEdgeOnce() {
        List<Level1> authors = library.list(Level1.class);

        Level4 poems = authors.get(1).books().get(0).authors().get(2).books().get(0);
        assertThat(poems)
                .isEqualTo(
                        new Level4("Poems", List.of(new Level5("Charlotte"), new Level5("Anne"), new Level5("Emily"))));
        assertThat(authors.get(0).books().get(0).authors().get(1).books())
                .singleElement()
                .isSameAs(poems);
        assertThat(authors.get(4)).isEqualTo(new Level1("Nobody", List.of()));
        assertThat(library.statements()).hasSize(3);
    }

    /** From one author it leads to others, and to their books: each level asks for what is new to it. */
    @Test
    void modelsThatPrefetchEachOtherAskForWhatIsNew() {
        List<Level1> authors = library.list(Level1.class, query -> query.where("name = 'Anne'"));

        assertThat(authors).singleElement().satisfies(anne -> {
            assertThat(anne.books()).singleElement().satisfies(poems -> {
                assertThat(poems.authors()).extracting(Level3::name).containsExactly("Charlotte", "Anne", "Emily");
                assertThat(poems.authors().get(0).books())
                        .extracting(Level4::title)
                        .containsExactly("Poems", "Jane Eyre");
                assertThat(poems.authors().get(2).books().get(1).authors()).containsExactly(new Level5("Emily"));
            });
        });
        assertThat(library.statements()).hasSize(5);
    }

    interface VirtualPerson extends VirtualModel<Person> {
        @Prefetch
        List<VirtualHouse> houses();

        @Prefetch(value = "houses", where = "name like '%1'")
        List<VirtualHouse> first();

        @Requires("houses.name")
        default String primaryHouse() {
            return houses().isEmpty() ? "none" : houses().get(0).name();
        }
    }

    interface VirtualHouse extends VirtualModel<House> {
        String name();

        @Prefetch
        List<VirtualPerson> occupants();

        @Prefetch
        List<VirtualRoom> rooms();

        @Prefetch(value = "rooms", where = "name = 'Kitchen'")
        List<VirtualRoom> kitchens();
    }

    interface VirtualRoom extends VirtualModel<Room> {
        @Prefetch
        VirtualHouse house();
    }

    @View(VirtualHouse.class)
    record NameView(String name) {}

    @View(VirtualPerson.class)
    record OccupantView(String name, @Lookup("first.name") List<String> first) {}

    @View(VirtualHouse.class)
    record OccupiedView(String name, List<OccupantView> occupants) {}

    @View(VirtualPerson.class)
    record FilteredView(String name, List<OccupiedView> first, List<OccupiedView> houses) {}

    @View(VirtualRoom.class)
    record RoomView(String name) {}

    @View(VirtualRoom.class)
    record KitchenView(String name, NameView house) {}

    @View(VirtualHouse.class)
    record RoomsView(String name, List<RoomView> rooms, List<KitchenView> kitchens) {}

    @View(VirtualPerson.class)
    record PersonView(String name, String primaryHouse, List<RoomsView> houses) {}

    /** The filter of an inner edge holds, be it one that was followed before. */
    @Test
    void filtersHoldOnEachLevel() {
        List<FilteredView> persons = houses.list(FilteredView.class);

        OccupantView joe = new OccupantView("Joe", List.of("House 1"));
        assertThat(persons.get(0))
                .isEqualTo(new FilteredView(
                        "Joe",
                        List.of(new OccupiedView("House 1", List.of(joe))),
                        List.of(new OccupiedView("House 1", List.of(joe)), new OccupiedView("House 2", List.of(joe)))));
        assertThat(persons.get(1).first()).isEmpty();
        assertThat(persons.get(1).houses().get(0).occupants()).containsExactly(new OccupantView("Mary", List.of()));
        // Persons, their first houses, all their houses, and who lives there, whose first houses are known.
        assertThat(houses.statements()).hasSize(4);
    }

    @Test
    void theSameRelationMayStandFilteredBesideItself() {
        List<PersonView> persons = houses.list(PersonView.class);

        List<RoomView> rooms = List.of(new RoomView("Dining"), new RoomView("Lounge"), new RoomView("Kitchen"));
        assertThat(persons)
                .containsExactly(
                        new PersonView("Joe", "House 1", List.of(house(1, rooms), house(2, rooms))),
                        new PersonView("Mary", "House 3", List.of(house(3, rooms), house(4, rooms))),
                        new PersonView("Nomad", "none", List.of()));
        // Persons, houses, rooms, and kitchens, whose houses are here.
        assertThat(houses.statements()).hasSize(4);
    }

    private static RoomsView house(int number, List<RoomView> rooms) {
        String name = "House " + number;
        return new RoomsView(name, rooms, List.of(new KitchenView("Kitchen", new NameView(name))));
    }
}
