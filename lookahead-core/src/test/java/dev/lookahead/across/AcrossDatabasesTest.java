package dev.lookahead.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Kennel;
import dev.lookahead.fixtures.Kennel.Dog;
import dev.lookahead.fixtures.Kennel.Maker;
import dev.lookahead.fixtures.Kennel.Toy;
import dev.lookahead.fixtures.Kennel.Walk;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidSortException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.Instances;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.ReadsAcross;
import dev.lookahead.testing.TestDatabase;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Edges into the database of another entity manager factory, and what is read there. */
@OnEachDatabase
class AcrossDatabasesTest {

    private final ReadsAcross reads;

    AcrossDatabasesTest(TestDatabase database) {
        this.reads = ReadsAcross.of(database, Kennel.DOGS, Kennel.TOYS);
    }

    interface VirtualDog extends VirtualModel<Dog> {
        @Prefetch(local = "id", remote = "dogId")
        List<VirtualToy> toys();

        @Prefetch(local = "id", remote = "dogId", where = "price between :least and 8", orderBy = "price desc")
        List<VirtualToy> cheapToys();

        @Prefetch(local = "id", remote = "dogId", orderBy = "price desc", limit = 2)
        List<VirtualToy> dearest();

        @Prefetch(local = "id", remote = "dogId", orderBy = "name", limit = 1)
        VirtualToy firstToy();

        @Prefetch(local = "favouriteId", remote = "id")
        VirtualToy favourite();

        @Prefetch(local = "favouriteId", remote = "id")
        Optional<Toy> perhapsAFavourite();

        @Prefetch(local = "id", remote = "dogId")
        List<VirtualSafeToy> safeToys();

        @Prefetch
        List<Walk> walks();

        @Requires("toys.name")
        default String toyNames() {
            return String.join("+", toys().stream().map(VirtualToy::name).toList());
        }
    }

    interface VirtualToy extends VirtualModel<Toy> {
        String name();

        @Join
        VirtualMaker maker();

        @Prefetch("helpers")
        List<VirtualMaker> helpers();

        @Computed("price * :factor")
        int dearer();

        @Computed("select count(t) from Toy t where t.maker = this.maker")
        long siblings();

        @BatchLoad(Labels.class)
        String label();

        @Prefetch(local = "id", remote = "favouriteId")
        List<VirtualDog> lovers();

        @Prefetch(local = "dogId", remote = "id", depth = 2)
        VirtualOwner owner();
    }

    @Where("maker.name = 'Acme'")
    interface VirtualSafeToy extends VirtualModel<Toy> {}

    interface VirtualMaker extends VirtualModel<Maker> {
        String name();

        @Prefetch(local = "dogId", remote = "id")
        VirtualDog dog();

        @Prefetch
        List<VirtualToy> toys();
    }

    interface VirtualOwner extends VirtualModel<Dog> {
        @Prefetch(local = "id", remote = "dogId")
        List<VirtualToy> toys();

        @Prefetch
        List<Walk> walks();
    }

    @View(Toy.class)
    record ToyNameView(String name) {}

    @View(VirtualDog.class)
    record DogView(String name, List<ToyNameView> toys) {}

    @Test
    void ownersOfAnotherDatabaseHaveManyRowsOneOrNone() {
        assertThat(reads.list(DogView.class))
                .containsExactly(
                        new DogView("Ann", toys("ball", "bone", "duck")),
                        new DogView("Bob", toys("rope")),
                        new DogView("Cid", toys()),
                        new DogView("Dan", toys()),
                        new DogView("Eve", toys()));
        assertThat(reads.statements()).containsExactly(1, 1);
        assertThat(reads.opened()).isEqualTo(1);
        assertThat(reads.leftOpen()).isZero();
    }

    @View(VirtualDog.class)
    record FavouriteView(String name, ToyNameView favourite, Optional<ToyNameView> perhapsAFavourite) {}

    @Test
    void ownersShareRowsOfTheOtherDatabase() {
        List<FavouriteView> dogs = reads.list(FavouriteView.class);

        ToyNameView rope = new ToyNameView("rope");
        assertThat(dogs)
                .containsExactly(
                        new FavouriteView("Ann", null, Optional.empty()),
                        new FavouriteView("Bob", new ToyNameView("ball"), Optional.of(new ToyNameView("ball"))),
                        new FavouriteView("Cid", null, Optional.empty()),
                        new FavouriteView("Dan", rope, Optional.of(rope)),
                        new FavouriteView("Eve", rope, Optional.of(rope)));
        assertThat(dogs.get(3).favourite()).isSameAs(dogs.get(4).favourite());
        assertThat(reads.statements()).containsExactly(1, 1);
        assertThat(reads.opened()).isEqualTo(1);
    }

    @View(VirtualDog.class)
    record ChosenView(
            String name,
            List<ToyNameView> cheapToys,
            List<ToyNameView> dearest,
            ToyNameView firstToy,
            List<ToyNameView> safeToys) {}

    @Test
    void conditionsOrdersAndLimitsHoldInTheOtherDatabase() {
        assertThat(reads.list(ChosenView.class, query -> query.with("least", 4)))
                .containsExactly(
                        new ChosenView(
                                "Ann",
                                toys("duck", "ball"),
                                toys("bone", "duck"),
                                new ToyNameView("ball"),
                                toys("ball", "duck")),
                        new ChosenView("Bob", toys(), toys("rope"), new ToyNameView("rope"), toys()),
                        new ChosenView("Cid", toys(), toys(), null, toys()),
                        new ChosenView("Dan", toys(), toys(), null, toys()),
                        new ChosenView("Eve", toys(), toys(), null, toys()));
        assertThat(reads.statements()).containsExactly(1, 4);
    }

    @View(VirtualDog.class)
    record IdsView(
            String name,
            @Lookup("toys.id") List<Integer> ids,
            @Lookup("toys.maker.name") List<String> makers,
            @Lookup("toys.helpers.name") Set<String> helpers,
            @Lookup("favourite.name") String favourite,
            String toyNames) {}

    @Test
    void idsPathsAndDefaultMethodsReachTheOtherDatabase() {
        assertThat(reads.list(IdsView.class, query -> query.ids(List.of(1, 2, 3))))
                .containsExactly(
                        new IdsView(
                                "Ann",
                                List.of(1, 2, 3),
                                List.of("Acme", "Bits", "Acme"),
                                Set.of("Acme", "Bits"),
                                null,
                                "ball+bone+duck"),
                        new IdsView("Bob", List.of(4), Collections.singletonList(null), Set.of(), "ball", "rope"),
                        new IdsView("Cid", List.of(), List.of(), Set.of(), null, ""));
        assertThat(reads.statements()).containsExactly(1, 2);
        assertThat(reads.opened()).isEqualTo(1);
    }

    @View(VirtualDog.class)
    record DeepDogView(String name, List<DeepToyView> toys) {}

    @View(VirtualToy.class)
    record DeepToyView(
            String name,
            MakerView maker,
            List<MakerView> helpers,
            int dearer,
            long siblings,
            String label,
            List<LoverView> lovers) {}

    @View(VirtualMaker.class)
    record MakerView(String name, List<ToyNameView> toys, LoverView dog) {}

    @View(VirtualDog.class)
    record LoverView(String name, List<WalkView> walks) {}

    @View(Walk.class)
    record WalkView(int metres) {}

    public static final class Labels implements BatchLoader<Integer, String> {
        @Override
        public Map<Integer, String> load(Set<Integer> toys, FetchContext context) {
            Map<Integer, String> labels = new HashMap<>();
            context.entityManager()
                    .createQuery("from Toy where id in :ids", Toy.class)
                    .setParameter("ids", toys)
                    .getResultList()
                    .forEach(toy -> labels.put(toy.id, "#" + toy.id + " of " + toys.size()));
            return labels;
        }
    }

    @Test
    void relationsBelowLeadOnAndBackToTheFirstDatabase() {
        LoverView ann = new LoverView("Ann", List.of(new WalkView(100), new WalkView(200)));
        LoverView bob = new LoverView("Bob", List.of(new WalkView(300)));
        MakerView acme = new MakerView("Acme", toys("ball", "duck", "stick"), ann);
        MakerView bits = new MakerView("Bits", toys("bone"), null);

        List<DeepDogView> dogs =
                reads.list(DeepDogView.class, query -> query.with("factor", 10).where("name in ('Ann', 'Bob')"));

        assertThat(dogs)
                .containsExactly(
                        new DeepDogView(
                                "Ann",
                                List.of(
                                        new DeepToyView(
                                                "ball", acme, List.of(acme, bits), 50, 3, "#1 of 4", List.of(bob)),
                                        new DeepToyView("bone", bits, List.of(bits), 90, 1, "#2 of 4", List.of()),
                                        new DeepToyView("duck", acme, List.of(), 70, 3, "#3 of 4", List.of()))),
                        new DeepDogView(
                                "Bob",
                                List.of(new DeepToyView(
                                        "rope",
                                        null,
                                        List.of(),
                                        30,
                                        0,
                                        "#4 of 4",
                                        List.of(new LoverView("Dan", List.of()), new LoverView("Eve", List.of()))))));
        // There: toys, their helpers, the makers' toys, and what the loader reads. Here: dogs, those who love a toy,
        // and walks; the dog of a maker is here.
        assertThat(reads.statements()).containsExactly(3, 4);
        assertThat(reads.opened()).isEqualTo(1);
        assertThat(reads.leftOpen()).isZero();
    }

    @View(VirtualOwner.class)
    record RoundDogView(String name, List<RoundToyView> toys) {}

    @View(VirtualToy.class)
    record RoundToyView(String name, RoundDogView owner) {}

    /** One statement for each level, here and there in turn. */
    @Test
    void viewsMayReachThemselvesByWayOfAnotherDatabase() {
        List<RoundDogView> dogs = reads.list(RoundDogView.class, query -> query.ids(List.of(2, 3)));

        RoundDogView last = new RoundDogView("Bob", List.of(new RoundToyView("rope", null)));
        RoundDogView next = new RoundDogView("Bob", List.of(new RoundToyView("rope", last)));
        assertThat(dogs)
                .containsExactly(
                        new RoundDogView("Bob", List.of(new RoundToyView("rope", next))),
                        new RoundDogView("Cid", List.of()));
        assertThat(reads.leftOpen()).isZero();
    }

    @Test
    void ownersWithoutKeysOpenNoSession() {
        assertThat(reads.list(FavouriteView.class, query -> query.ids(List.of(1, 3))))
                .extracting(FavouriteView::favourite)
                .containsOnlyNulls();
        assertThat(reads.list(DogView.class, query -> query.where("1 = 2"))).isEmpty();
        assertThat(reads.statements()).containsExactly(1, 0);
        assertThat(reads.opened()).isZero();
    }

    @Test
    void sortingByColumnsOfTheOtherDatabaseIsRefused() {
        assertThatThrownBy(() -> reads.list(FavouriteView.class, query -> query.sort("favourite.name")))
                .isInstanceOf(InvalidSortException.class)
                .hasMessageContaining("it is not one value in the row");
        assertThat(reads.statements()).containsExactly(0, 0);
    }

    @Test
    void explainNamesTheDatabaseOfEachStatement() {
        String there = " in `" + reads.other().factory().getName() + "`: id";
        String here = " in `" + reads.own().factory().getName() + "`: id, name";

        assertThat(reads.lookahead().explain(DeepDogView.class).toString())
                .startsWith("DeepDogView, at most 7 statements")
                .contains(
                        "VirtualDog.toys -> Toy" + there,
                        "VirtualToy.helpers -> Maker" + there,
                        "VirtualMaker.toys -> Toy" + there,
                        "VirtualMaker.dog -> Dog" + here,
                        "VirtualToy.lovers -> Dog" + here,
                        "VirtualDog.walks -> Walk: id, metres",
                        "VirtualToy.label by Labels");
    }

    private static List<ToyNameView> toys(String... names) {
        return List.of(names).stream().map(ToyNameView::new).toList();
    }

    /** What is asked of rows that came from there is asked there. */
    @Test
    void wrappedEntitiesReachTheOtherDatabase() {
        String[] paths = {
            "toys.name",
            "toys.siblings",
            "toys.maker.name",
            "toys.helpers.name",
            "favourite.name",
            "toys.owner.walks",
            "firstToy.maker.toys.dearer",
            "toyNames",
            "dearest.lovers.toys.name"
        };
        reads.own().inTransaction(session -> {
            List<Dog> dogs = session.createSelectionQuery("from Dog order by id", Dog.class)
                    .getResultList();
            List<VirtualDog> wrapped = reads.lookahead()
                    .wrap(session, VirtualDog.class, dogs)
                    .with(Map.of("factor", 2))
                    .list();
            Map<String, List<Object>> around = new HashMap<>();
            reads.forget();
            for (String path : paths) {
                around.put(path, Instances.along(wrapped, path));
            }
            int statements = sum(reads.statements());
            reads.forget();
            List<VirtualDog> lookedUp = reads.lookahead()
                    .query(session, VirtualDog.class)
                    .lookups(paths)
                    .with("factor", 2)
                    .list();
            for (String path : paths) {
                assertThat(around).containsEntry(path, Instances.along(lookedUp, path));
            }
            assertThat(statements).isLessThanOrEqualTo(sum(reads.statements()));
            assertThat(reads.leftOpen()).isZero();
        });
    }

    private static int sum(List<Integer> statements) {
        return statements.stream().mapToInt(Integer::intValue).sum();
    }
}
