package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Catalog;
import dev.lookahead.fixtures.Catalog.Category;
import dev.lookahead.fixtures.Houses;
import dev.lookahead.fixtures.Houses.House;
import dev.lookahead.fixtures.Houses.Person;
import dev.lookahead.fixtures.Houses.Room;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.KeyedBy;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that a default method chooses among those of an edge, shown as views and read by that edge's statement. */
@OnEachDatabase
class ChosenRowsTest {

    private final Reads reads;
    private final Reads catalog;

    ChosenRowsTest(TestDatabase database) {
        reads = Reads.of(database, Houses.FIXTURE);
        catalog = Reads.of(database, Catalog.FIXTURE);
    }

    interface VirtualPerson extends VirtualModel<Person> {
        String name();

        @Prefetch
        List<VirtualHouse> houses();

        @Prefetch
        List<VirtualHouse> owned();

        @Requires("houses.name")
        default VirtualHouse primaryHouse() {
            return houses().stream()
                    .filter(house -> !house.name().endsWith("1"))
                    .findFirst()
                    .orElse(null);
        }

        @Requires("houses")
        default List<VirtualHouse> housesBackwards() {
            List<VirtualHouse> houses = new ArrayList<>(houses());
            Collections.reverse(houses);
            return houses;
        }

        @Requires({"houses", "owned.name"})
        default Optional<VirtualHouse> anyHouse() {
            return owned().stream()
                    .filter(house -> house.name().equals("House 4"))
                    .findFirst()
                    .or(() -> houses().stream().findFirst());
        }

        @Requires("houses")
        default Set<VirtualHouse> noHouses() {
            return null;
        }

        @Requires("primaryHouse.address")
        default String address() {
            return primaryHouse() == null ? "none" : primaryHouse().address();
        }
    }

    interface VirtualHouse extends VirtualModel<House> {
        Long id();

        String name();

        String address();

        @Prefetch
        List<VirtualRoom> rooms();

        @Join
        VirtualRoom mainRoom();

        @Computed("length(name)")
        int length();

        @Requires("mainRoom")
        default VirtualRoom largestRoom() {
            return mainRoom();
        }
    }

    interface VirtualRoom extends VirtualModel<Room> {
        String name();
    }

    @View(VirtualHouse.class)
    record HouseView(Long id, String address, int length, List<RoomView> rooms) {}

    @View(VirtualRoom.class)
    record RoomView(String name) {}

    @View(VirtualPerson.class)
    record PersonView(String name, HouseView primaryHouse) {}

    @Test
    void chosenRowsAreShownAsViewsByTheStatementThatBringsThem() {
        List<RoomView> rooms = List.of(new RoomView("Dining"), new RoomView("Lounge"), new RoomView("Kitchen"));

        assertThat(reads.list(PersonView.class))
                .containsExactly(
                        new PersonView("Joe", new HouseView(2L, "2 High Street", 7, rooms)),
                        new PersonView("Mary", new HouseView(3L, "3 High Street", 7, rooms)),
                        new PersonView("Nomad", null));
        assertThat(reads.statements()).hasSize(3);
    }

    @View(VirtualPerson.class)
    record AllView(
            List<HouseView> houses,
            HouseView primaryHouse,
            List<HouseView> housesBackwards,
            Optional<HouseView> anyHouse,
            Set<HouseView> noHouses) {}

    @Test
    void chosenRowsAreTheSameInstancesAsThoseOfTheEdge() {
        List<AllView> persons = reads.list(AllView.class);

        assertThat(persons.get(0).primaryHouse())
                .isSameAs(persons.get(0).houses().get(1));
        assertThat(persons.get(0).housesBackwards())
                .containsExactly(
                        persons.get(0).houses().get(1), persons.get(0).houses().get(0));
        assertThat(persons)
                .extracting(person -> person.anyHouse().map(HouseView::id).orElse(null))
                .containsExactly(1L, 4L, null);
        assertThat(persons).extracting(AllView::noHouses).containsOnly(Set.of());
        assertThat(reads.statements()).hasSize(4);
    }

    @View(VirtualPerson.class)
    record PathsView(
            @Lookup("primaryHouse.name") String house,
            @Lookup("primaryHouse.rooms.name") List<String> rooms,
            @Lookup("primaryHouse.largestRoom.name") String largest,
            @Lookup("primaryHouse") Long id,
            @Lookup("housesBackwards.name") List<String> names,

            @KeyedBy("name") @Lookup("housesBackwards.address")
            Map<String, String> addresses,

            String address) {}

    @Test
    void pathsLeadThroughChosenRows() {
        assertThat(reads.list(PathsView.class))
                .containsExactly(
                        new PathsView(
                                "House 2",
                                List.of("Dining", "Lounge", "Kitchen"),
                                "Dining",
                                2L,
                                List.of("House 2", "House 1"),
                                Map.of("House 1", "1 High Street", "House 2", "2 High Street"),
                                "2 High Street"),
                        new PathsView(
                                "House 3",
                                List.of("Dining", "Lounge", "Kitchen"),
                                "Dining",
                                3L,
                                List.of("House 4", "House 3"),
                                Map.of("House 3", "3 High Street", "House 4", "4 High Street"),
                                "3 High Street"),
                        new PathsView(null, List.of(), null, null, List.of(), Map.of(), "none"));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void chosenRowsMayBeLeftOutInWholeOrInPart() {
        assertThat(reads.list(
                        AllView.class,
                        query -> query.only("primaryHouse.id", "primaryHouse.length")
                                .ids(List.of(2L))))
                .containsExactly(new AllView(
                        List.of(), new HouseView(3L, null, 7, List.of()), List.of(), Optional.empty(), Set.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void chosenRowsMayBeLookedUp() {
        List<VirtualPerson> persons = reads.list(
                VirtualPerson.class, query -> query.lookups("primaryHouse.rooms.name", "anyHouse", "address"));

        assertThat(persons.get(0).primaryHouse().rooms())
                .extracting(VirtualRoom::name)
                .contains("Lounge");
        assertThat(persons.get(1).anyHouse().orElseThrow().address()).isEqualTo("4 High Street");
        assertThat(persons.get(0).address()).isEqualTo("2 High Street");
        assertThat(persons.get(2).primaryHouse()).isNull();
        assertThat(reads.statements()).hasSize(4);
        assertThatThrownBy(() -> persons.get(0).primaryHouse().mainRoom()).isInstanceOf(NotFetchedException.class);
    }

    interface VirtualCategory extends VirtualModel<Category> {
        @Prefetch(depth = 2)
        List<VirtualCategory> children();

        @Requires("children")
        default VirtualCategory firstChild() {
            return children().isEmpty() ? null : children().get(0);
        }
    }

    @View(VirtualCategory.class)
    record TreeView(Long id, List<TreeView> children) {}

    @View(VirtualCategory.class)
    record FirstView(Long id, FirstView firstChild) {

        static FirstView of(TreeView tree) {
            return new FirstView(
                    tree.id(),
                    tree.children().isEmpty() ? null : of(tree.children().get(0)));
        }
    }

    @Test
    void chosenRowsMayLeadBackAsFarAsTheirEdgeIsFollowed() {
        List<FirstView> first = catalog.list(FirstView.class);

        assertThat(first)
                .isEqualTo(
                        catalog.list(TreeView.class).stream().map(FirstView::of).toList());
        assertThat(first)
                .extracting(each ->
                        each.firstChild() == null ? null : each.firstChild().firstChild())
                .containsExactly(new FirstView(4L, null), null, null, null, null, null, null, null);
    }

    /** What a method must not do. */
    interface Hoarder extends VirtualModel<Person> {
        List<VirtualHouse> SEEN = Collections.synchronizedList(new ArrayList<>());

        @Prefetch
        List<VirtualHouse> houses();

        @Requires("houses")
        default VirtualHouse first() {
            SEEN.addAll(houses());
            return SEEN.get(0);
        }
    }

    @View(Hoarder.class)
    record HoarderView(@Lookup("first.name") String house) {}

    @Test
    void chosenRowsHaveToBelongToTheirOwner() {
        Hoarder.SEEN.clear();
        assertThatThrownBy(() -> reads.list(HoarderView.class))
                .isInstanceOf(UnexpectedDataException.class)
                .hasMessage(
                        "`Hoarder.first` gives `VirtualHouse 1` for `Person` 2, which is none of the rows that it was given."
                                + "\n  A default method chooses among the rows of `houses`, which its `@Requires` names.");
    }
}
