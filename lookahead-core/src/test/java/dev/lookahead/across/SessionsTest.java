package dev.lookahead.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Kennel;
import dev.lookahead.fixtures.Kennel.Dog;
import dev.lookahead.fixtures.Kennel.Toy;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.ReadsAcross;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

/** Where edges into another database are read, and that nothing stays open there. */
@OnEachDatabase
class SessionsTest {

    private final ReadsAcross reads;

    SessionsTest(TestDatabase database) {
        this.reads = ReadsAcross.of(database, Kennel.DOGS, Kennel.TOYS);
    }

    interface VirtualDog extends VirtualModel<Dog> {
        @Prefetch(local = "id", remote = "dogId")
        List<VirtualToy> toys();

        @Prefetch(local = "id", remote = "dogId", where = "1 / (price - 9) < 1")
        List<VirtualToy> impossibleToys();
    }

    interface VirtualToy extends VirtualModel<Toy> {
        @BatchLoad(Broken.class)
        String label();

        @BatchLoad(ReadOnly.class)
        Boolean readOnly();

        @Computed("price * :factor")
        int dearer();
    }

    @View(Toy.class)
    record ToyView(String name) {}

    @View(VirtualDog.class)
    record DogView(String name, List<ToyView> toys) {}

    @View(VirtualDog.class)
    record ImpossibleView(String name, List<ToyView> impossibleToys) {}

    @View(VirtualToy.class)
    record LabelledView(String label) {}

    @View(VirtualDog.class)
    record LabelledDogView(String name, List<LabelledView> toys) {}

    @View(VirtualToy.class)
    record DearerView(int dearer) {}

    @View(VirtualDog.class)
    record DearerDogView(String name, List<DearerView> toys) {}

    @View(VirtualToy.class)
    record ReadOnlyView(Boolean readOnly) {}

    @View(VirtualDog.class)
    record ReadOnlyDogView(List<ReadOnlyView> toys) {}

    public static final class Broken implements BatchLoader<Integer, String> {
        @Override
        public Map<Integer, String> load(Set<Integer> keys, FetchContext context) {
            context.entityManager().find(Toy.class, 1);
            throw new IllegalStateException("no labels");
        }
    }

    /** Whether what is read is read-only, and in a transaction. */
    public static final class ReadOnly implements BatchLoader<Integer, Boolean> {
        @Override
        public Map<Integer, Boolean> load(Set<Integer> keys, FetchContext context) {
            Session session = context.entityManager().unwrap(Session.class);
            boolean readOnly = session.isDefaultReadOnly() && session.isJoinedToTransaction();
            return Map.of(keys.iterator().next(), readOnly);
        }
    }

    @Test
    void countsAndChecksOpenNoSessionOfTheOtherDatabase() {
        assertThat(reads.<DogView, Long>read(DogView.class, LookaheadQuery::count))
                .isEqualTo(5);
        assertThat(reads.<DogView, Boolean>read(DogView.class, LookaheadQuery::exists))
                .isTrue();
        assertThat(reads.statements()).containsExactly(1, 0);
        assertThat(reads.opened()).isZero();
    }

    @Test
    void openedSessionsAreReadOnlyAndUseOneTransaction() {
        assertThat(reads.list(ReadOnlyDogView.class, query -> query.ids(List.of(2))))
                .containsExactly(new ReadOnlyDogView(List.of(new ReadOnlyView(true))));
    }

    /** Where connections are pooled, they are to be had for writing afterwards. */
    @Test
    void connectionsAreNoLongerReadOnlyAfterwards() {
        for (int i = 0; i < 3; i++) {
            assertThat(reads.list(DogView.class))
                    .extracting(DogView::name)
                    .containsExactly("Ann", "Bob", "Cid", "Dan", "Eve");
            reads.other().inTransaction(toys -> {
                int changed = toys.createMutationQuery("update Toy set name = name where id = 1")
                        .executeUpdate();
                assertThat(changed).isEqualTo(1);
            });
        }
    }

    @Test
    void openedSessionsAreClosedWhenAStatementFails() {
        if (reads.other().url().contains("mariadb")) {
            return; // To divide by nothing is null there.
        }
        assertThatThrownBy(() -> reads.list(ImpossibleView.class)).isInstanceOf(RuntimeException.class);
        assertThat(reads.opened()).isEqualTo(1);
        assertThat(reads.leftOpen()).isZero();
    }

    @Test
    void openedSessionsAreClosedWhenALoaderFails() {
        assertThatThrownBy(() -> reads.list(LabelledDogView.class))
                .isInstanceOf(BatchLoadException.class)
                .hasMessageContaining("`VirtualToy.label`")
                .hasRootCauseMessage("no labels");
        assertThat(reads.statements()).containsExactly(1, 2);
        assertThat(reads.opened()).isEqualTo(1);
        assertThat(reads.leftOpen()).isZero();
    }

    @Test
    void aMissingParameterIsFoundBeforeAnySql() {
        assertThatThrownBy(() -> reads.list(DearerDogView.class))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("`:factor` is needed by `VirtualToy.dearer` and not bound: add `.with(\"factor\", …)`.");
        assertThatThrownBy(() -> reads.list(DearerDogView.class, query -> query.with("factr", 2)))
                .hasMessageContaining("Did you mean `factor`?");
        assertThat(reads.statements()).containsExactly(0, 0);
        assertThat(reads.opened()).isZero();
    }

    @Test
    void aStreamUsesOneSessionForAllChunks() {
        List<DogView> dogs = reads.read(DogView.class, query -> {
            try (Stream<DogView> stream = query.stream(2)) {
                return stream.toList();
            }
        });

        assertThat(dogs)
                .isEqualTo(reads.list(DogView.class))
                .extracting(DogView::name)
                .containsExactly("Ann", "Bob", "Cid", "Dan", "Eve");
        List<DogView> streamed = reads.read(DogView.class, query -> {
            Iterator<DogView> open = query.stream(1).iterator();
            List<DogView> all = new ArrayList<>();
            all.add(open.next());
            assertThat(reads.leftOpen()).isEqualTo(1);
            open.forEachRemaining(all::add);
            return all;
        });
        assertThat(streamed).isEqualTo(dogs);
        assertThat(reads.statements().get(1)).isEqualTo(5);
        assertThat(reads.opened()).isEqualTo(1);
        assertThat(reads.leftOpen()).isZero();
    }

    @Test
    void aStreamThatIsLeftOrFailsClosesItsSession() {
        DogView first = reads.read(DogView.class, query -> {
            try (Stream<DogView> stream = query.stream(1)) {
                return stream.iterator().next();
            }
        });
        assertThat(first.name()).isEqualTo("Ann");
        assertThat(reads.opened()).isEqualTo(1);
        assertThat(reads.leftOpen()).isZero();

        assertThatThrownBy(() -> reads.read(
                        LabelledDogView.class, query -> query.stream(2).toList()))
                .isInstanceOf(BatchLoadException.class);
        assertThat(reads.opened()).isEqualTo(1);
        assertThat(reads.leftOpen()).isZero();
    }

    @Test
    void givenSessionsStayOpen() {
        reads.other().inTransaction(toys -> {
            List<DogView> cheap = reads.list(DogView.class, query -> {
                LookaheadQuery<DogView> unchanged = query;
                toys.enableFilter("cheap").setParameter("most", 5);
                LookaheadQuery<DogView> using = query.using(toys);
                assertThat(using).isNotSameAs(unchanged);
                return using;
            });

            assertThat(cheap.get(0)).isEqualTo(new DogView("Ann", List.of(new ToyView("ball"))));
            assertThat(cheap.get(1)).isEqualTo(new DogView("Bob", List.of(new ToyView("rope"))));
            assertThat(reads.statements()).containsExactly(1, 1);
            assertThat(reads.opened()).isZero();
            assertThat(toys.isOpen()).isTrue();
        });
    }

    @Test
    void givenSessionsMustBelongToAnotherKnownFactory() {
        reads.own()
                .inTransaction(dogs -> assertThatThrownBy(() ->
                                reads.lookahead().query(dogs, DogView.class).using(dogs))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "using(…) takes an entity manager of another factory; where the query itself runs is said by"
                                        + " `query(…)`."));
        Lookahead alone = Lookahead.builder(reads.own().factory()).build();
        reads.own()
                .inTransaction(dogs -> reads.other()
                        .inTransaction(toys -> assertThatThrownBy(
                                        () -> alone.query(dogs, NameView.class).using(toys))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage(
                                        "using(…) takes an entity manager of a factory that this Lookahead knows: add the"
                                                + " factory to it by `Lookahead.builder(…).with(…)`.")));
    }

    @View(Dog.class)
    record NameView(String name) {}

    @Test
    void currentSessionsAreUsedAndStayOpen() {
        reads.other().inTransaction(toys -> {
            toys.enableFilter("cheap").setParameter("most", 5);
            ReadsAcross bound = reads.by(builder ->
                    builder.entityManagers(factory -> factory == reads.other().factory() ? toys : null));

            assertThat(bound.list(DogView.class).get(0).toys()).containsExactly(new ToyView("ball"));
            assertThat(bound.opened()).isZero();
            assertThat(toys.isOpen()).isTrue();
        });
    }

    @Test
    void statelessSessionsReachTheOtherDatabase() {
        reads.forget();
        try (StatelessSession dogs = reads.own().factory().openStatelessSession()) {
            assertThat(reads.lookahead().query(dogs, DogView.class).list().get(1))
                    .isEqualTo(new DogView("Bob", List.of(new ToyView("rope"))));
            assertThat(reads.lookahead()
                            .query(dogs, ReadOnlyDogView.class)
                            .ids(List.of(2))
                            .list())
                    .containsExactly(new ReadOnlyDogView(List.of(new ReadOnlyView(true))));
        }
        assertThat(reads.leftOpen()).isZero();
    }

    @Test
    void explainNamesTheDatabaseOfEachStatement() {
        assertThat(reads.lookahead().explain(DogView.class).toString())
                .startsWith("DogView, 2 statements\nDog: id, name\n")
                .contains("\n  VirtualDog.toys -> Toy in `"
                        + reads.other().factory().getName() + "`: id, name\n    2. select t1.dogId");
    }
}
