package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Houses;
import dev.lookahead.fixtures.Houses.House;
import dev.lookahead.fixtures.Houses.Person;
import dev.lookahead.fixtures.Houses.Room;
import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.Attributes;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Related rows of which the user's own code knows, by their ids or as entities. */
@OnEachDatabase
class LoadedRowsTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final Reads reads;

    LoadedRowsTest(TestDatabase database) {
        reads = Reads.of(database, Houses.FIXTURE)
                .by(builder -> builder.loaders(type -> type == Wishes.class ? new Wishes(calls) : made(type)));
    }

    private static Object made(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Joe's are 3 and 1, of house 9 there is no row; Mary's are 3, 5 and 3 again. */
    static final class Wishes implements BatchLoader<Long, List<Long>> {
        private final AtomicInteger calls;

        Wishes(AtomicInteger calls) {
            this.calls = calls;
        }

        @Override
        public Map<Long, List<Long>> load(Set<Long> persons, FetchContext context) {
            calls.incrementAndGet();
            Map<Long, List<Long>> wishes = new HashMap<>();
            wishes.put(1L, List.of(3L, 9L, 1L));
            wishes.put(2L, Arrays.asList(3L, null, 5L, 3L));
            wishes.keySet().retainAll(persons);
            return wishes;
        }
    }

    static final class Dream implements AsyncBatchLoader<String, Long> {
        @Override
        public CompletionStage<Map<String, Long>> load(Set<String> names, FetchContext context) {
            return CompletableFuture.completedFuture(Map.of("Joe", 4L, "Mary", context.parameter("dream", long.class)));
        }
    }

    static final class Entities implements BatchLoader<Long, Set<House>> {
        @Override
        public Map<Long, Set<House>> load(Set<Long> persons, FetchContext context) {
            return Map.of(1L, Set.of(context.entityManager().getReference(House.class, 2L)));
        }
    }

    static final class Best implements BatchLoader<Long, Optional<House>> {
        @Override
        public Map<Long, Optional<House>> load(Set<Long> persons, FetchContext context) {
            return Map.of(
                    1L, Optional.of(context.entityManager().find(House.class, 5L)),
                    2L, Optional.empty());
        }
    }

    interface VirtualPerson extends VirtualModel<Person> {
        String name();

        @BatchLoad(Wishes.class)
        List<VirtualHouse> wishes();

        @BatchLoad(value = Dream.class, key = "name", uses = "dream")
        VirtualHouse dream();

        @BatchLoad(Entities.class)
        Set<VirtualHouse> seen();

        @BatchLoad(Best.class)
        Optional<VirtualHouse> best();

        @BatchLoad(Wishes.class)
        List<House> asEntities();
    }

    @Where("address <> '5 High Street'")
    interface VirtualHouse extends VirtualModel<House> {
        Long id();

        String name();

        @Prefetch
        List<VirtualRoom> rooms();
    }

    interface VirtualRoom extends VirtualModel<Room> {
        String name();
    }

    @View(VirtualHouse.class)
    record HouseView(Long id, List<RoomView> rooms) {}

    @View(VirtualRoom.class)
    record RoomView(String name) {}

    @View(VirtualPerson.class)
    record PersonView(String name, List<HouseView> wishes) {}

    @View(VirtualPerson.class)
    record AllView(
            @Lookup("wishes.name") List<String> names,
            @Lookup("wishes") List<Long> ids,
            HouseView dream,
            @Lookup("dream.rooms.name") List<String> rooms,
            Set<HouseView> seen,
            Optional<HouseView> best) {}

    private static final List<RoomView> ROOMS =
            List.of(new RoomView("Dining"), new RoomView("Lounge"), new RoomView("Kitchen"));

    interface OwnerOfWishes extends VirtualModel<Person> {
        Long id();

        @BatchLoad(Wishes.class)
        List<WishedHouse> wishes();
    }

    interface WishedHouse extends VirtualModel<House> {
        Long id();

        @Prefetch(depth = 2)
        OwnerOfWishes owner();
    }

    @View(OwnerOfWishes.class)
    record OwnerView(Long id, List<WishedView> wishes) {}

    @View(WishedHouse.class)
    record WishedView(Long id, Optional<OwnerView> owner) {}

    @Test
    void loadedRowsAreShownAsViewsInTheOrderOfTheirLoader() {
        HouseView one = new HouseView(1L, ROOMS);
        HouseView three = new HouseView(3L, ROOMS);

        assertThat(reads.list(PersonView.class))
                .containsExactly(
                        new PersonView("Joe", List.of(three, one)),
                        new PersonView("Mary", List.of(three, three)),
                        new PersonView("Nomad", List.of()));
        assertThat(reads.statements()).hasSize(3);
        assertThat(calls).hasValue(1);
    }

    @Test
    void loadedRowsMayBeSingleOrEntitiesAndHaveRelatedRows() {
        List<AllView> persons = reads.list(AllView.class, query -> query.with("dream", 3L));

        AllView joe = persons.get(0);
        assertThat(joe.names()).containsExactly("House 3", "House 1");
        assertThat(joe.ids()).containsExactly(3L, 1L);
        assertThat(joe.dream()).isEqualTo(new HouseView(4L, ROOMS));
        assertThat(joe.rooms()).containsExactly("Dining", "Lounge", "Kitchen");
        assertThat(joe.seen()).containsExactly(new HouseView(2L, ROOMS));
        assertThat(joe.best()).isEmpty();
        AllView mary = persons.get(1);
        assertThat(mary.names()).containsExactly("House 3", "House 3");
        assertThat(mary.dream().id()).isEqualTo(3);
        assertThat(persons.get(2))
                .isEqualTo(new AllView(List.of(), List.of(), null, List.of(), Set.of(), Optional.empty()));
    }

    @Test
    void loadedRowsMayBeLookedUp() {
        List<VirtualPerson> persons = reads.list(
                VirtualPerson.class,
                query -> query.lookups("wishes.rooms.name", "asEntities", "dream")
                        .with("dream", 1L));

        assertThat(persons.get(0).wishes().get(1).rooms())
                .extracting(VirtualRoom::name)
                .contains("Kitchen");
        assertThat(persons.get(1).asEntities())
                .extracting(house -> Attributes.of(house, "name"))
                .containsExactly("House 3", "House 5", "House 3");
        assertThat(persons.get(1).dream().name()).isEqualTo("House 1");
        assertThat(persons.get(2).dream()).isNull();
    }

    @Test
    void loadedRowsNeedTheParametersOfTheirLoader() {
        assertThatThrownBy(() -> reads.list(AllView.class))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("`:dream` is needed by `VirtualPerson.dream`");
    }

    @Test
    void loadedRowsTakeNoStatementWithoutOwnersOrIds() {
        assertThat(reads.list(PersonView.class, query -> query.where("name = 'Nomad'")))
                .containsExactly(new PersonView("Nomad", List.of()));
        assertThat(reads.statements()).hasSize(1);
        assertThat(new ArrayList<>(reads.list(PersonView.class, query -> query.where("id < 0"))))
                .isEmpty();
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void rowsOfALoaderThatLeadBackToTheirViewAreRefusedBeforeAnySql() {
        assertThatThrownBy(() -> reads.list(OwnerView.class))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("The rows of `OwnerOfWishes.wishes` come from a batch loader, and lead back");
        assertThat(reads.statements()).isEmpty();
    }
}
