package dev.lookahead.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Kennel;
import dev.lookahead.fixtures.Kennel.Dog;
import dev.lookahead.fixtures.Kennel.Toy;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.ReadsAcross;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No database compares values of two: Java does. */
@OnEachDatabase
class ComparisonTest {

    private final TestDatabase database;
    private final ReadsAcross reads;

    ComparisonTest(TestDatabase database) {
        this.database = database;
        this.reads = ReadsAcross.of(database, Kennel.DOGS, Kennel.TOYS);
    }

    interface VirtualDog extends VirtualModel<Dog> {
        @Prefetch(local = "code", remote = "code")
        List<Toy> sameCode();

        @Prefetch(local = "code", remote = "code", limit = 5)
        List<Toy> firstOfCode();

        @Prefetch(local = "weight", remote = "weight")
        List<Toy> sameWeight();

        @Prefetch(local = "token", remote = "token")
        List<Toy> sameToken();

        @Prefetch(local = "mood", remote = "mood")
        List<Toy> sameMood();

        @Prefetch(local = "chip", remote = "chip")
        List<Toy> sameChip();

        @Prefetch(local = "colour", remote = "colour")
        List<Toy> sameColour();

        @Prefetch(
                local = {"id", "code"},
                remote = {"dogId", "code"})
        List<Toy> ownOfCode();

        @Prefetch(
                local = {"mood", "weight"},
                remote = {"mood", "weight"})
        List<Toy> sameMoodAndWeight();

        @Computed("id + 3000000000")
        Long big();

        @Prefetch(local = "big", remote = "dogId")
        List<Toy> tooBig();

        @Computed("id - 1")
        Long before();

        @Prefetch(local = "before", remote = "dogId")
        List<Toy> ofTheDogBefore();
    }

    @View(VirtualDog.class)
    record TextView(String name, List<Integer> sameCode) {}

    /** MariaDB finds `a` where it is asked for `A`. */
    @Test
    void textsAreComparedLetterByLetter() {
        assertThat(reads.list(TextView.class))
                .containsExactly(
                        new TextView("Ann", List.of(1)),
                        new TextView("Bob", List.of()),
                        new TextView("Cid", List.of()),
                        new TextView("Dan", List.of(2)),
                        new TextView("Eve", List.of(3)));
        assertThat(reads.list(TextView.class, query -> query.ids(List.of(1))))
                .containsExactly(new TextView("Ann", List.of(1)));
        assertThat(reads.statements()).containsExactly(1, 1);
    }

    @View(VirtualDog.class)
    record FirstView(List<Integer> firstOfCode) {}

    /** What is counted is counted there. */
    @Test
    void rowsThatWereCountedByALooserComparisonAreAnError() {
        if (reads.other().url().contains("mariadb")) {
            assertThatThrownBy(() -> reads.list(FirstView.class, query -> query.ids(List.of(1))))
                    .isInstanceOf(UnexpectedDataException.class)
                    .hasMessageContaining("It compares more loosely than Java does");
            assertThat(reads.leftOpen()).isZero();
        } else {
            assertThat(reads.list(FirstView.class, query -> query.ids(List.of(1))))
                    .containsExactly(new FirstView(List.of(1)));
        }
    }

    @View(VirtualDog.class)
    record NumberView(
            String name,
            List<Integer> sameWeight,
            List<Integer> sameToken,
            List<Integer> sameMood,
            List<Integer> sameChip) {}

    /** Moods and chips are held as texts here, as numbers there. */
    @Test
    void valuesAreComparedHoweverTheyAreHeld() {
        List<Integer> none = List.of();

        assertThat(reads.list(NumberView.class))
                .containsExactly(
                        new NumberView("Ann", List.of(1), List.of(1, 2, 3), List.of(1, 3), List.of(1)),
                        new NumberView("Bob", List.of(2), List.of(4), List.of(2), List.of(2)),
                        new NumberView("Cid", none, none, none, none),
                        new NumberView("Dan", List.of(1), none, List.of(1, 3), none),
                        new NumberView("Eve", List.of(3), none, none, List.of(5)));
        assertThat(reads.statements()).containsExactly(1, 4);
    }

    @View(VirtualDog.class)
    record SeveralView(
            String name, List<Integer> sameColour, List<Integer> ownOfCode, List<Integer> sameMoodAndWeight) {}

    /** A null is equal to nothing, another null among them. */
    @Test
    void severalValuesAreAllEqual() {
        List<Integer> none = List.of();

        assertThat(reads.list(SeveralView.class))
                .containsExactly(
                        new SeveralView("Ann", List.of(1), List.of(1), List.of(1)),
                        new SeveralView("Bob", List.of(2), none, List.of(2)),
                        new SeveralView("Cid", none, none, none),
                        new SeveralView("Dan", none, none, List.of(1)),
                        new SeveralView("Eve", List.of(1), none, none));
        assertThat(reads.statements()).containsExactly(1, 3);
    }

    @View(VirtualDog.class)
    record WideView(String name, List<Integer> tooBig, List<Integer> ofTheDogBefore) {}

    /** A number that has no place in the other column is equal to none there, and is not asked for. */
    @Test
    void numbersAreComparedWhateverTheirWidth() {
        assertThat(reads.list(WideView.class, query -> query.limit(3)))
                .containsExactly(
                        new WideView("Ann", List.of(), List.of()),
                        new WideView("Bob", List.of(), List.of(1, 2, 3)),
                        new WideView("Cid", List.of(), List.of(4)));
        assertThat(reads.statements()).containsExactly(1, 1);
    }

    @View(VirtualDog.class)
    record ManyView(Long id, List<Integer> ofTheDogBefore) {}

    /** How many travel at once is what the other database takes. */
    @Test
    void tenThousandOwnersAskInTheMannerOfTheOtherDatabase() {
        int size = 10_000;
        Fixture dogs =
                Kennel.DOGS.with(entityManager -> IntStream.rangeClosed(1, size).forEach(i -> {
                    Dog dog = new Dog();
                    dog.id = (long) i;
                    entityManager.persist(dog);
                }));
        ReadsAcross many = ReadsAcross.of(database, dogs, Kennel.TOYS);

        List<ManyView> read = many.list(ManyView.class);

        assertThat(read).hasSize(size);
        assertThat(read.get(1).ofTheDogBefore()).containsExactly(1, 2, 3);
        int there = database == TestDatabase.POSTGRES ? TestDatabase.MARIADB.statements(size) : 1;
        assertThat(many.statements()).containsExactly(1, there);
    }
}
