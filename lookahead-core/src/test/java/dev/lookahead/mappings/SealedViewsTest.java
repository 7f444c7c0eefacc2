package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Zoo;
import dev.lookahead.fixtures.Zoo.Animal;
import dev.lookahead.fixtures.Zoo.Cat;
import dev.lookahead.fixtures.Zoo.Dog;
import dev.lookahead.fixtures.Zoo.Fish;
import dev.lookahead.fixtures.Zoo.Mammal;
import dev.lookahead.fixtures.Zoo.Park;
import dev.lookahead.fixtures.Zoo.Poodle;
import dev.lookahead.fixtures.Zoo.Toy;
import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sealed interface shows each row by the record of its entity, in the statement that brings the row. */
@OnEachDatabase(with = Zoo.Kind.class)
class SealedViewsTest {

    private final Reads reads;

    SealedViewsTest(TestDatabase database, Zoo.Kind kind) {
        reads = Reads.of(database, kind.fixture());
    }

    @View(Toy.class)
    record ToyView(long id, String label) {}

    // tag::sealed[]
    @View(Animal.class)
    sealed interface AnimalView {
        String name();
    }

    @View(Dog.class)
    record DogView(long id, String name, String breed, List<ToyView> toys) implements AnimalView {}

    @View(Cat.class)
    record CatView(long id, String name, Integer lives) implements AnimalView {}

    @View(Fish.class)
    record FishView(long id, String name, boolean saltwater) implements AnimalView {}
    // end::sealed[]

    private static final FishView NEMO = new FishView(0, "Nemo", true);
    private static final DogView REX =
            new DogView(1, "Rex", "boxer", List.of(new ToyView(10, "ball"), new ToyView(11, "bone")));
    private static final DogView FIFI = new DogView(2, "Fifi", "poodle", List.of(new ToyView(12, "bow")));
    private static final CatView TOM = new CatView(3, "Tom", 7);
    private static final FishView DORY = new FishView(4, "Dory", false);
    private static final CatView KITTY = new CatView(5, "Kitty", null);

    @Test
    void aSealedViewAtTheRootShowsEachRowByTheRecordOfItsType() {
        assertThat(reads.list(AnimalView.class)).containsExactly(NEMO, REX, FIFI, TOM, DORY, KITTY);
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(
                        AnimalView.class, query -> query.where("weight < 6").orderBy("weight desc")))
                .containsExactly(TOM, KITTY, NEMO, DORY);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(AnimalView.class, query -> query.ids(List.of(5, 99, 1, 5))))
                .containsExactly(KITTY, REX, KITTY);
    }

    @Test
    void pagesCountsAndStreamsGiveAllTypes() {
        assertThat(reads.list(AnimalView.class, query -> query.orderBy("name").page(1, 2)))
                .containsExactly(KITTY, NEMO);
        assertThat(reads.count(AnimalView.class, query -> query.where("weight < 6")))
                .isEqualTo(4);
        assertThat(reads.exists(AnimalView.class, query -> query.where("weight > 30")))
                .isFalse();
        assertThat(reads.<AnimalView, Optional<AnimalView>>read(
                        AnimalView.class, query -> query.orderBy("weight desc").first()))
                .contains(REX);
        assertThat(reads.<AnimalView, List<AnimalView>>read(AnimalView.class, SealedViewsTest::streamed))
                .containsExactly(NEMO, REX, FIFI, TOM, DORY, KITTY);
    }

    private static List<AnimalView> streamed(LookaheadQuery<AnimalView> query) {
        try (Stream<AnimalView> animals = query.stream(4)) {
            return animals.toList();
        }
    }

    @Test
    void sortsByWhatAllRecordsShowAndWhatTheSuperclassHas() {
        assertThat(reads.list(AnimalView.class, query -> query.sort("name desc")))
                .containsExactly(TOM, REX, NEMO, KITTY, FIFI, DORY);
        assertThat(reads.list(AnimalView.class, query -> query.sort("park.name desc nulls last", "weight")))
                .containsExactly(KITTY, DORY, TOM, FIFI, REX, NEMO);
        assertThatThrownBy(() -> reads.list(AnimalView.class, query -> query.sort("breed")))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("`breed` is nothing that `AnimalView` can be sorted by.");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void componentsOfRecordsMayBeLeftOut() {
        reads.read(AnimalView.class, query -> query.only("id", "name", "saltwater", "toys.id"));
        assertThatThrownBy(() -> reads.list(AnimalView.class, query -> query.only("name")))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("`DogView.id` is of type `long`, so it cannot be left out");
        assertThatThrownBy(() -> reads.list(AnimalView.class, query -> query.only("id", "saltwater", "nam")))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage(
                        "`nam`, in only(\"nam\"), is not a component of `AnimalView`, which has `id`, `name`, `lives`,"
                                + " `breed`, `toys`, `saltwater`. Did you mean `name`?");
        assertThat(reads.list(AnimalView.class, query -> query.only("id", "breed", "saltwater")))
                .containsExactly(
                        new FishView(0, null, true),
                        new DogView(1, null, "boxer", List.of()),
                        new DogView(2, null, "poodle", List.of()),
                        new CatView(3, null, null),
                        new FishView(4, null, false),
                        new CatView(5, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @View(Park.class)
    record ParkView(
            long id, Set<AnimalView> animals, List<AnimalView> stars, Optional<AnimalView> mascot, AnimalView guard) {}

    @Test
    void aNestedSealedViewShowsEachRowByTheRecordOfItsType() {
        List<ParkView> parks = reads.list(ParkView.class);

        assertThat(parks)
                .containsExactly(
                        new ParkView(0, Set.of(REX, FIFI, TOM, DORY), List.of(KITTY, REX), Optional.of(FIFI), REX),
                        new ParkView(1, Set.of(KITTY), List.of(REX), Optional.of(NEMO), null),
                        new ParkView(2, Set.of(), List.of(), Optional.empty(), null));
        assertThat(reads.statements()).hasSize(4);
        assertThat(parks.get(0).stars().get(1)).isSameAs(parks.get(1).stars().get(0));
    }

    @View(Animal.class)
    sealed interface NearestView permits WildView, TameView {}

    @View(Animal.class)
    record WildView(long id) implements NearestView {}

    /** Only what it permits is a view. */
    sealed interface TameView extends NearestView permits HoundView, HaircutView {}

    @View(Dog.class)
    record HoundView(String breed) implements TameView {}

    @View(Poodle.class)
    record HaircutView(String haircut) implements TameView {}

    @Test
    void theNearestRecordShowsARow() {
        assertThat(reads.list(NearestView.class))
                .containsExactly(
                        new WildView(0),
                        new HoundView("boxer"),
                        new HaircutView("lion"),
                        new WildView(3),
                        new WildView(4),
                        new WildView(5));
        assertThat(reads.statements()).hasSize(1);
    }

    interface VirtualAnimal<E extends Animal> extends VirtualModel<E> {
        @Computed("upper(name)")
        String loud();

        @Prefetch(orderBy = "weight", limit = 1)
        VirtualAnimal<?> friends();
    }

    @Where("lives > :lives")
    interface VirtualCat extends VirtualAnimal<Cat> {
        @Computed("lives * 2")
        int twice();
    }

    interface VirtualPark extends VirtualModel<Park> {
        @Prefetch(orderBy = "name", limit = 3)
        List<VirtualAnimal<?>> animals();
    }

    @View(VirtualAnimal.class)
    sealed interface LoudView {}

    @View(VirtualAnimal.class)
    record AnyView(String loud, AnimalIdView friends) implements LoudView {}

    /** Inside of another one, with records and a virtual model of its own. */
    @View(Mammal.class)
    sealed interface MammalView extends LoudView {}

    @View(Dog.class)
    record BarkView(String loud, String breed) implements MammalView {}

    @View(VirtualCat.class)
    record MeowView(String loud, int twice) implements MammalView {}

    @View(VirtualAnimal.class)
    record AnimalIdView(long id) {}

    @View(VirtualPark.class)
    record LoudParkView(long id, List<LoudView> animals) {}

    @Test
    void recordsMayShowVirtualModels() {
        AnyView dory = new AnyView("DORY", null);
        AnyView nemo = new AnyView("NEMO", new AnimalIdView(5));
        BarkView rex = new BarkView("REX", "boxer");
        BarkView fifi = new BarkView("FIFI", "poodle");
        MeowView tom = new MeowView("TOM", 14);
        assertThat(reads.list(LoudView.class, query -> query.with("lives", 6)))
                .containsExactly(nemo, rex, fifi, tom, dory);
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(
                        LoudView.class,
                        query -> query.with("lives", 7).sort("loud desc").page(0, 3)))
                .containsExactly(rex, nemo, fifi);
        assertThat(reads.count(LoudView.class, query -> query.with("lives", 7))).isEqualTo(4);
        assertThat(reads.list(LoudParkView.class, query -> query.with("lives", 7)))
                .containsExactly(
                        new LoudParkView(0, List.of(dory, fifi, rex)),
                        new LoudParkView(1, List.of()),
                        new LoudParkView(2, List.of()));
        assertThat(reads.statements()).hasSize(3);
    }

    /** The limit counts what is shown: without Tom, of whom no record is left. */
    @Test
    void limitsCountTheRowsThatAreShown() {
        assertThat(reads.list(HeaviestView.class, query -> query.with("lives", 7)))
                .containsExactly(
                        new HeaviestView(List.of(
                                new BarkView("REX", "boxer"),
                                new BarkView("FIFI", "poodle"),
                                new AnyView("DORY", null))),
                        new HeaviestView(List.of()),
                        new HeaviestView(List.of()));
        assertThat(reads.list(HeaviestView.class, query -> query.with("lives", 6)))
                .first()
                .isEqualTo(new HeaviestView(List.of(
                        new BarkView("REX", "boxer"), new BarkView("FIFI", "poodle"), new MeowView("TOM", 14))));
    }

    interface VirtualHeavyPark extends VirtualModel<Park> {
        @Prefetch(orderBy = "weight desc", limit = 3)
        List<VirtualAnimal<?>> animals();
    }

    @View(VirtualHeavyPark.class)
    record HeaviestView(List<LoudView> animals) {}

    /** A sealed view of a superclass, over an association to a subclass. */
    @View(Toy.class)
    record OwnedToyView(String label, NearestView dog) {}

    @Test
    void sealedViewsShowAssociationsToSubclasses() {
        assertThat(reads.list(OwnedToyView.class))
                .containsExactly(
                        new OwnedToyView("ball", new HoundView("boxer")),
                        new OwnedToyView("bone", new HoundView("boxer")),
                        new OwnedToyView("bow", new HaircutView("lion")),
                        new OwnedToyView("lost", null));
        assertThat(reads.statements()).hasSize(1);
    }

    interface VirtualFriendly<E extends Animal> extends VirtualModel<E> {
        @Prefetch(depth = 2)
        VirtualFriendly<?> friend();
    }

    @View(VirtualFriendly.class)
    sealed interface FriendlyView {}

    @View(VirtualFriendly.class)
    record FriendlyAnimalView(long id, FriendlyView friend) implements FriendlyView {}

    @View(Dog.class)
    record FriendlyDogView(String breed, FriendlyView friend) implements FriendlyView {}

    @Test
    void sealedViewsEndAtADepth() {
        assertThat(reads.list(FriendlyView.class, query -> query.where("id in (0, 2, 5)")))
                .containsExactly(
                        new FriendlyAnimalView(0, null),
                        new FriendlyDogView("poodle", new FriendlyDogView("boxer", new FriendlyAnimalView(3, null))),
                        new FriendlyAnimalView(5, new FriendlyAnimalView(0, null)));
        assertThat(reads.statements()).hasSize(3);
    }

    @View(Animal.class)
    sealed interface TreeView {}

    @View(Animal.class)
    record LeafView(long id, List<TreeView> friends) implements TreeView {}

    @View(Mammal.class)
    record BranchView(String name, List<TreeView> friends) implements TreeView {}

    @Test
    void sealedViewsShowTrees() {
        assertThat(reads.list(TreeView.class, query -> query.where("id in (0, 2)")))
                .containsExactly(
                        new LeafView(0, List.of(new BranchView("Kitty", List.of()))),
                        new BranchView("Fifi", List.of()));
        assertThat(reads.statements()).hasSize(4);
        assertThatThrownBy(() -> reads.list(TreeView.class, query -> query.ids(List.of(1))))
                .isInstanceOf(UnexpectedDataException.class)
                .hasMessageContaining("`Mammal.friends` leads in a circle: `Mammal` 1, 3, and 1 again.");
    }

    @View(Animal.class)
    record NamesView(@Lookup("friend.name") String friend) {}

    @Test
    void explainShowsTheStatementsOfEachRecord() {
        String plan = reads.lookahead().explain(AnimalView.class).toString();
        assertThat(plan).startsWith("""
                AnimalView, 2 statements
                Animal: id, as Cat (id, name, lives), as Dog (id, name, breed), as Fish (id, name, saltwater)
                """);
        assertThat(reads.list(NamesView.class))
                .extracting(NamesView::friend)
                .containsExactly(null, "Tom", "Rex", "Rex", null, "Nemo");
    }
}
