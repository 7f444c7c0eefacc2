package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Zoo;
import dev.lookahead.fixtures.Zoo.Animal;
import dev.lookahead.fixtures.Zoo.Dog;
import dev.lookahead.fixtures.Zoo.Mammal;
import dev.lookahead.fixtures.Zoo.Park;
import dev.lookahead.fixtures.Zoo.Poodle;
import dev.lookahead.fixtures.Zoo.Toy;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Views of superclasses and of subclasses, and ways to and from both. */
@OnEachDatabase(with = Zoo.Kind.class)
class InheritanceTest {

    private final Reads reads;

    InheritanceTest(TestDatabase database, Zoo.Kind kind) {
        reads = Reads.of(database, kind.fixture());
    }

    @View(Animal.class)
    record AnimalView(long id, String name) {}

    @View(Mammal.class)
    record MammalView(long id, String name, String fur) {}

    @View(Poodle.class)
    record PoodleView(long id, String name, String fur, String breed, String haircut) {}

    @View(Toy.class)
    record ToyView(long id, String label) {}

    @View(Dog.class)
    record DogView(long id, String breed, List<ToyView> toys, AnimalView friend, List<AnimalView> friends) {}

    private static final AnimalView NEMO = new AnimalView(0, "Nemo");
    private static final AnimalView REX = new AnimalView(1, "Rex");
    private static final AnimalView FIFI = new AnimalView(2, "Fifi");
    private static final AnimalView TOM = new AnimalView(3, "Tom");
    private static final AnimalView DORY = new AnimalView(4, "Dory");
    private static final AnimalView KITTY = new AnimalView(5, "Kitty");

    @Test
    void viewsOfSuperclassesShowTheRowsOfAllSubclasses() {
        assertThat(reads.list(AnimalView.class)).containsExactly(NEMO, REX, FIFI, TOM, DORY, KITTY);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(MammalView.class))
                .containsExactly(
                        new MammalView(1, "Rex", "short"),
                        new MammalView(2, "Fifi", "curly"),
                        new MammalView(3, "Tom", "grey"),
                        new MammalView(5, "Kitty", "white"));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.count(MammalView.class, query -> query.where("weight > 4")))
                .isEqualTo(3);
        assertThat(reads.exists(PoodleView.class, query -> query.where("breed = 'boxer'")))
                .isFalse();
    }

    @Test
    void viewsOfSubclassesShowWhatTheyInherit() {
        assertThat(reads.list(PoodleView.class)).containsExactly(new PoodleView(2, "Fifi", "curly", "poodle", "lion"));
        assertThat(reads.list(DogView.class))
                .containsExactly(
                        new DogView(
                                1,
                                "boxer",
                                List.of(new ToyView(10, "ball"), new ToyView(11, "bone")),
                                TOM,
                                List.of(FIFI, TOM)),
                        new DogView(2, "poodle", List.of(new ToyView(12, "bow")), REX, List.of()));
        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.list(DogView.class, query -> query.ids(List.of(2, 3, 0))))
                .extracting(DogView::id)
                .containsExactly(2L);
    }

    @View(Park.class)
    record ParkView(long id, List<AnimalView> animals, List<AnimalView> stars, AnimalView mascot, MammalView guard) {}

    @Test
    void associationsToSuperclassesShowRowsOfAllSubclasses() {
        assertThat(reads.list(ParkView.class))
                .containsExactly(
                        new ParkView(
                                0,
                                List.of(REX, FIFI, TOM, DORY),
                                List.of(KITTY, REX),
                                FIFI,
                                new MammalView(1, "Rex", "short")),
                        new ParkView(1, List.of(KITTY), List.of(REX), NEMO, null),
                        new ParkView(2, List.of(), List.of(), null, null));
        assertThat(reads.statements()).hasSize(3);
    }

    @View(Park.class)
    record IdsView(
            long id,
            List<Long> animals,
            List<Long> stars,
            Long mascot,
            Long guard,
            @Lookup("mascot.name") String mascotName,
            @Lookup("guard.breed") String breed,
            @Lookup("animals.name") List<String> names,
            @Lookup("animals.friend.name") List<String> friends,
            @Lookup("toys.dog.breed") List<String> breeds) {}

    @Test
    void idsAndPathsReachRowsOfAllSubclasses() {
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView(
                                0,
                                List.of(1L, 2L, 3L, 4L),
                                List.of(5L, 1L),
                                2L,
                                1L,
                                "Fifi",
                                "boxer",
                                List.of("Rex", "Fifi", "Tom", "Dory"),
                                Arrays.asList("Tom", "Rex", "Rex", null),
                                List.of("boxer", "boxer")),
                        new IdsView(
                                1,
                                List.of(5L),
                                List.of(1L),
                                0L,
                                null,
                                "Nemo",
                                null,
                                List.of("Kitty"),
                                List.of("Nemo"),
                                Collections.singletonList(null)),
                        new IdsView(2, List.of(), List.of(), null, null, null, null, List.of(), List.of(), List.of()));
    }

    /** Read logic for every kind of animal. */
    @Where("weight > :lightest")
    interface VirtualAnimal<E extends Animal> extends VirtualModel<E> {
        String name();

        @Computed("upper(name)")
        String loud();

        @Computed("size(friends)")
        int friendCount();

        @Prefetch(value = "friends", orderBy = "weight desc", limit = 1)
        VirtualAnimal<Animal> heaviestFriend();

        @Requires({"name", "heaviestFriend.name"})
        default String pair() {
            return name()
                    + (heaviestFriend() == null
                            ? ""
                            : " and " + heaviestFriend().name());
        }
    }

    interface VirtualDog<E extends Dog> extends VirtualAnimal<E> {
        @Computed("breed || ' ' || name")
        String title();

        @Computed("select count(*) from Toy t where t.dog = this")
        long toyCount();

        @Join
        VirtualAnimal<Animal> friend();
    }

    interface VirtualPoodle extends VirtualDog<Poodle> {
        @Computed("haircut || '!'")
        String haircutNow();
    }

    interface VirtualPark extends VirtualModel<Park> {
        @Prefetch(orderBy = "weight desc", limit = 2)
        List<VirtualAnimal<?>> animals();

        @Prefetch(mappedBy = "park", where = "breed <> 'none'")
        List<VirtualDog<?>> dogs();

        @Join
        VirtualDog<?> guard();
    }

    @View(VirtualAnimal.class)
    record LoudView(long id, String loud, int friendCount, String pair) {}

    @View(VirtualDog.class)
    record TitleView(String loud, String title, long toyCount, LoudView friend) {}

    @View(VirtualPoodle.class)
    record HaircutView(String title, String haircutNow, String pair) {}

    @View(VirtualPark.class)
    record RuledParkView(long id, List<LoudView> animals, List<TitleView> dogs, TitleView guard) {}

    @Test
    void fieldsAndConditionsAreInherited() {
        LoudView rex = new LoudView(1, "REX", 2, "Rex and Fifi");
        LoudView tom = new LoudView(3, "TOM", 1, "Tom and Rex");
        assertThat(reads.list(LoudView.class, query -> query.with("lightest", 4).orderBy("weight desc")))
                .containsExactly(rex, new LoudView(2, "FIFI", 0, "Fifi"), tom);
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(TitleView.class, query -> query.with("lightest", 5)))
                .containsExactly(
                        new TitleView("REX", "boxer Rex", 2, null), new TitleView("FIFI", "poodle Fifi", 1, rex));
        assertThat(reads.list(HaircutView.class, query -> query.with("lightest", 5)))
                .containsExactly(new HaircutView("poodle Fifi", "lion!", "Fifi"));
    }

    @Test
    void edgesMayLeadToVirtualModelsOfSuperclassesAndSubclasses() {
        LoudView rex = new LoudView(1, "REX", 2, "Rex and Fifi");
        LoudView fifi = new LoudView(2, "FIFI", 0, "Fifi");
        TitleView boxer = new TitleView("REX", "boxer Rex", 2, new LoudView(3, "TOM", 1, "Tom and Rex"));
        assertThat(reads.list(RuledParkView.class, query -> query.with("lightest", 4)))
                .containsExactly(
                        new RuledParkView(
                                0,
                                List.of(rex, fifi),
                                List.of(boxer, new TitleView("FIFI", "poodle Fifi", 1, rex)),
                                boxer),
                        new RuledParkView(1, List.of(), List.of(), null),
                        new RuledParkView(2, List.of(), List.of(), null));
        assertThat(reads.statements()).hasSize(4);
    }

    interface VirtualKind extends VirtualModel<Animal> {
        @Computed("treat(this as Dog).breed")
        String breed();

        @Computed("treat(this as Cat).lives")
        Integer lives();

        @Computed("treat(this as Dog).park.name")
        String dogsPark();

        @Computed("treat(friend as Cat).lives")
        Integer friendsLives();

        @Computed("friend.name")
        String friendName();
    }

    @View(VirtualKind.class)
    record BreedView(long id, String breed) {}

    @View(VirtualKind.class)
    record KindView(
            long id,
            String name,
            String breed,
            Integer lives,
            String dogsPark,
            Integer friendsLives,
            String friendName) {}

    interface VirtualHome extends VirtualModel<Park> {
        @Prefetch(value = "animals", orderBy = "weight", limit = 1)
        VirtualKind lightest();

        @Join
        VirtualKind mascot();
    }

    @View(VirtualHome.class)
    record HomeView(String name, BreedView lightest, KindView mascot) {}

    @Test
    void rowsOfOtherTypesStayWhereTheyAreTreatedAsOne() {
        assertThat(reads.list(BreedView.class))
                .containsExactly(
                        new BreedView(0, null),
                        new BreedView(1, "boxer"),
                        new BreedView(2, "poodle"),
                        new BreedView(3, null),
                        new BreedView(4, null),
                        new BreedView(5, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(KindView.class))
                .containsExactly(
                        new KindView(0, "Nemo", null, null, null, null, null),
                        new KindView(1, "Rex", "boxer", null, "North", 7, "Tom"),
                        new KindView(2, "Fifi", "poodle", null, "North", null, "Rex"),
                        new KindView(3, "Tom", null, 7, null, null, "Rex"),
                        new KindView(4, "Dory", null, null, null, null, null),
                        new KindView(5, "Kitty", null, null, null, null, "Nemo"));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(BreedView.class, query -> query.orderBy("treat(this as Dog).park.name nulls last, id")))
                .extracting(BreedView::id)
                .containsExactly(1L, 2L, 0L, 3L, 4L, 5L);
        assertThat(reads.list(KindView.class, query -> query.where("breed is null or lives > 7")))
                .extracting(KindView::id)
                .containsExactly(0L, 3L, 4L, 5L);
        assertThat(reads.count(KindView.class, query -> query.where("breed is null or lives > 7")))
                .isEqualTo(4);
    }

    @Test
    void relatedRowsOfOtherTypesStayWhereTheyAreTreatedAsOne() {
        assertThat(reads.list(HomeView.class))
                .containsExactly(
                        new HomeView(
                                "North",
                                new BreedView(4, null),
                                new KindView(2, "Fifi", "poodle", null, "North", null, "Rex")),
                        new HomeView(
                                "South", new BreedView(5, null), new KindView(0, "Nemo", null, null, null, null, null)),
                        new HomeView("Empty", null, null));
        assertThat(reads.statements()).hasSize(2);
    }

    /** Each condition is on values of several classes, of which nothing else in the statement uses some. */
    interface VirtualChoices extends VirtualModel<Dog> {
        @Computed("case when breed = 'boxer' or name = 'Fifi' then 1 else 0 end")
        int boxerOrFifi();

        @Computed("fur = 'none' or weight > 10 or breed = 'none'")
        boolean heavy();

        @Computed("coalesce((fur = 'none' or name = 'Rex'), false)")
        boolean furryOrRex();

        @Computed("case when breed = 'poodle' or friend.name = 'Tom' then friend.name else breed end")
        String friendOrBreed();

        @Computed("select count(*) from Dog d where (d.fur = 'short' or d.name = 'Fifi') and d.breed <> 'none'")
        long others();

        @Computed("case when breed = 'none' or exists (select 1 from this.friends f where f.name = 'Tom') then 1 end")
        Integer friendOfTom();

        @Computed("case when (breed = 'boxer' or name = 'Rex') and (fur = 'curly' or weight = 30) then 1 else 0 end")
        int twice();
    }

    interface VirtualOwned extends VirtualModel<Toy> {
        @Computed("case when dog.breed = 'boxer' or dog.name = 'Fifi' then 1 else 0 end")
        int boxersOrFifis();
    }

    interface VirtualYard extends VirtualModel<Park> {
        @Prefetch(mappedBy = "park", where = "breed = 'poodle' or name = 'Rex'", orderBy = "id desc", limit = 1)
        VirtualChoices last();

        @Join(where = "breed = 'poodle' or name = 'Rex'")
        VirtualChoices guard();
    }

    @View(VirtualChoices.class)
    record ChoicesView(long id, Integer boxerOrFifi) {}

    @View(VirtualChoices.class)
    record AllChoicesView(
            boolean heavy, boolean furryOrRex, String friendOrBreed, long others, Integer friendOfTom, int twice) {}

    @View(VirtualOwned.class)
    record OwnedView(long id, int boxersOrFifis) {}

    @View(VirtualYard.class)
    record YardView(long id, ChoicesView last, ChoicesView guard) {}

    @View(VirtualKind.class)
    record TreatedView(long id, String breed) {}

    @Test
    void aChoiceOfConditionsOnValuesOfSeveralClasses() {
        ChoicesView rex = new ChoicesView(1, 1);
        ChoicesView fifi = new ChoicesView(2, 1);
        assertThat(reads.list(ChoicesView.class)).containsExactly(rex, fifi);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(AllChoicesView.class))
                .containsExactly(
                        new AllChoicesView(true, true, "Tom", 2, 1, 1),
                        new AllChoicesView(false, false, "Rex", 2, null, 0));
        assertThat(reads.list(
                        ChoicesView.class,
                        query -> query.orderBy("case when breed = 'none' or name = 'Fifi' then 0 else 1 end")
                                .only("id")))
                .extracting(ChoicesView::id)
                .containsExactly(2L, 1L);
        assertThat(reads.list(OwnedView.class))
                .containsExactly(
                        new OwnedView(10, 1), new OwnedView(11, 1), new OwnedView(12, 1), new OwnedView(13, 0));
        assertThat(reads.list(YardView.class))
                .containsExactly(new YardView(0, fifi, rex), new YardView(1, null, null), new YardView(2, null, null));
        assertThat(reads.statements()).hasSize(2);
        for (String condition : List.of(
                "(breed = 'boxer' or name = 'none') and breed <> 'none'",
                "case when breed = 'boxer' or name = 'none' then 1 else 0 end = 1 and breed <> 'none'",
                "boxerOrFifi = 1 and (breed = 'boxer' or weight > 10) and fur is not null",
                "not (breed = 'poodle' or name = 'none') and breed <> 'none'",
                "(heavy or fur = 'none') and breed <> 'none'",
                "(type(this) = Poodle or name = 'Rex') and breed = 'boxer'")) {
            assertThat(reads.list(ChoicesView.class, query -> query.where(condition)))
                    .as(condition)
                    .containsExactly(rex);
            assertThat(reads.count(ChoicesView.class, query -> query.where(condition)))
                    .as(condition)
                    .isEqualTo(1);
            assertThat(reads.exists(ChoicesView.class, query -> query.where(condition)))
                    .as(condition)
                    .isTrue();
            assertThat(reads.list(
                            ChoicesView.class, query -> query.where(condition).ids(List.of(2L, 1L))))
                    .as(condition)
                    .containsExactly(rex);
        }
        assertThat(
                        reads.count(
                                TreatedView.class,
                                query -> query.where(
                                        "(treat(this as Dog).breed = 'none' or treat(this as Dog).fur = 'short') and weight > 1")))
                .isEqualTo(1);
    }
}
