package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Almanac;
import dev.lookahead.fixtures.Almanac.Event;
import dev.lookahead.fixtures.Almanac.Person;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rows that have values in common, without an association. */
@OnEachDatabase
class EqualValuesTest {

    private final TestDatabase database;
    private final Reads reads;

    EqualValuesTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, Almanac.FIXTURE);
    }

    interface VirtualEvent extends VirtualModel<Event> {
        @Prefetch(local = "happened", remote = "birthYear")
        List<VirtualPerson> bornThen();
    }

    interface VirtualPerson extends VirtualModel<Person> {
        @Prefetch(local = "birthYear", remote = "happened")
        List<VirtualEvent> sameYear();

        @Prefetch(local = "code", remote = "code")
        Set<VirtualEvent> sameCode();

        @Prefetch(local = "born", remote = "onDay")
        List<Event> sameDay();

        @Prefetch(local = "height", remote = "measure")
        List<Event> sameMeasure();

        @Prefetch(local = "token", remote = "token")
        List<Event> sameToken();

        @Prefetch(local = "mood", remote = "mood")
        List<Event> sameMood();

        @Prefetch(local = "secret", remote = "secret")
        List<Event> sameSecret();

        @Prefetch(local = "home", remote = "place")
        List<Event> samePlace();

        @Prefetch(local = "home.city", remote = "place.city")
        List<Event> sameCity();

        @Prefetch(local = "id", remote = "personId")
        List<Event> own();

        @Prefetch(local = "teacher", remote = "teacher")
        List<Event> sameTeacher();

        @Prefetch(local = "teacher.id", remote = "teacher.id")
        List<Event> sameTeacherId();

        @Prefetch(
                local = {"birthYear", "code"},
                remote = {"happened", "code"})
        List<Event> sameYearAndCode();

        @Prefetch(
                local = {"id", "home"},
                remote = {"personId", "place"})
        List<Event> ownAtHome();
    }

    /** Values that are no columns of their own, or that columns hold differently. */
    interface VirtualPupil extends VirtualModel<Person> {
        @Join
        VirtualPupil teacher();

        @Computed("birthYear - 200")
        Integer longBefore();

        @Prefetch(local = "longBefore", remote = "happened")
        List<Event> longAgo();

        @Prefetch(
                local = {"longBefore", "code"},
                remote = {"happened", "code"})
        List<Event> longAgoAndSameCode();

        @Prefetch(local = "teacher.code", remote = "code")
        List<Event> teachersCode();

        @Prefetch(local = "teacher.longBefore", remote = "happened")
        List<Event> longBeforeTheTeacher();

        @Prefetch(local = "mood", remote = "moodNumber")
        List<Event> sameMood();

        @Prefetch(
                local = {"mood", "code"},
                remote = {"moodNumber", "code"})
        List<Event> sameMoodAndCode();
    }

    @View(VirtualPerson.class)
    record OneValueView(
            String name,
            List<Long> sameYear,
            Set<Long> sameCode,
            List<Long> sameDay,
            List<Long> sameMeasure,
            List<Long> sameToken) {}

    @View(VirtualPerson.class)
    record OtherValueView(
            String name,
            List<Long> sameMood,
            List<Long> sameSecret,
            List<Long> sameCity,
            List<Long> own,
            List<Long> sameTeacher,
            List<Long> sameTeacherId) {}

    @View(VirtualPerson.class)
    record SeveralValuesView(String name, List<Long> samePlace, List<Long> sameYearAndCode, List<Long> ownAtHome) {}

    @View(VirtualPupil.class)
    record ComputedView(
            String name,
            List<Long> longAgo,
            List<Long> longAgoAndSameCode,
            List<Long> teachersCode,
            List<Long> longBeforeTheTeacher) {}

    @View(VirtualPupil.class)
    record StoredView(String name, List<Long> sameMood, List<Long> sameMoodAndCode) {}

    @View(Person.class)
    record NameView(String name) {}

    @View(VirtualEvent.class)
    record EventView(Long id, String code, List<NameView> bornThen) {}

    @View(VirtualPerson.class)
    record NestedView(String name, List<EventView> sameYear, Set<EventView> sameCode) {}

    private static final List<Long> NONE = List.of();

    @Test
    void rowsAreRelatedByOneEqualValue() {
        assertThat(reads.list(OneValueView.class))
                .containsExactly(
                        new OneValueView("Zero", ids(10), Set.of(10L), ids(10), ids(10), ids(10)),
                        new OneValueView("Ann", ids(11, 12), Set.of(11L, 14L), ids(11, 12), ids(11), ids(11)),
                        new OneValueView("Bob", ids(11, 12), Set.of(12L), ids(11, 12), ids(11), ids(12)),
                        new OneValueView("Cid", NONE, Set.of(), NONE, NONE, NONE),
                        new OneValueView("Dan", NONE, Set.of(), NONE, NONE, NONE));
        assertThat(reads.statements()).hasSize(6);
    }

    @Test
    void rowsAreRelatedByConvertedAndEmbeddedValuesAndIds() {
        assertThat(reads.list(OtherValueView.class))
                .containsExactly(
                        new OtherValueView("Zero", ids(10, 12), ids(10), ids(10), ids(10), NONE, NONE),
                        new OtherValueView("Ann", ids(11), ids(11), ids(11), ids(11, 12), ids(11, 12), ids(11, 12)),
                        new OtherValueView("Bob", ids(10, 12), ids(12, 14), ids(12), NONE, ids(11, 12), ids(11, 12)),
                        new OtherValueView("Cid", NONE, NONE, NONE, NONE, NONE, NONE),
                        new OtherValueView("Dan", ids(11), NONE, ids(11), NONE, ids(14), ids(14)));
        assertThat(reads.statements()).hasSize(7);
    }

    @Test
    void rowsAreRelatedBySeveralEqualValues() {
        assertThat(reads.list(SeveralValuesView.class))
                .containsExactly(
                        new SeveralValuesView("Zero", ids(10), ids(10), ids(10)),
                        new SeveralValuesView("Ann", ids(11), ids(11), ids(11)),
                        new SeveralValuesView("Bob", ids(12), ids(12), NONE),
                        new SeveralValuesView("Cid", NONE, NONE, NONE),
                        new SeveralValuesView("Dan", NONE, NONE, NONE));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void rowsAreRelatedByComputedValuesAndValuesOfJoinedRows() {
        assertThat(reads.list(ComputedView.class))
                .containsExactly(
                        new ComputedView("Zero", NONE, NONE, NONE, NONE),
                        new ComputedView("Ann", ids(14), ids(14), ids(10), NONE),
                        new ComputedView("Bob", ids(14), NONE, ids(10), NONE),
                        new ComputedView("Cid", NONE, NONE, NONE, NONE),
                        new ComputedView("Dan", NONE, NONE, ids(11, 14), ids(14)));
        assertThat(reads.statements()).hasSize(5);
    }

    /** One column holds the name of the mood, the other its number. */
    @Test
    void rowsAreRelatedByEqualValuesOfDifferentColumnTypes() {
        assertThat(reads.list(StoredView.class))
                .containsExactly(
                        new StoredView("Zero", ids(10, 12), ids(10)),
                        new StoredView("Ann", ids(11), ids(11)),
                        new StoredView("Bob", ids(10, 12), ids(12)),
                        new StoredView("Cid", NONE, NONE),
                        new StoredView("Dan", ids(11), NONE));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void ownersWithoutValuesTakeNoStatement() {
        List<OneValueView> cid = reads.list(OneValueView.class, query -> query.ids(List.of(3L)));

        assertThat(cid).containsExactly(new OneValueView("Cid", NONE, Set.of(), NONE, NONE, NONE));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void ownersShareRowsAndTheirRelatedRows() {
        List<NestedView> persons = reads.list(NestedView.class);

        NestedView ann = persons.get(1);
        NestedView bob = persons.get(2);
        assertThat(ann.sameYear()).extracting(EventView::id).containsExactly(11L, 12L);
        assertThat(bob.sameYear().get(0)).isSameAs(ann.sameYear().get(0));
        assertThat(bob.sameCode()).singleElement().isSameAs(ann.sameYear().get(1));
        assertThat(ann.sameYear().get(1).bornThen()).containsExactly(new NameView("Ann"), new NameView("Bob"));
        assertThat(ann.sameCode())
                .extracting(EventView::bornThen)
                .containsExactly(List.of(new NameView("Ann"), new NameView("Bob")), List.of());
        assertThat(reads.statements()).hasSize(4);
    }

    interface VirtualPeer extends VirtualModel<Person> {
        @Prefetch(local = "id", remote = "teacher", depth = 2)
        List<VirtualPeer> pupils();

        @Prefetch(local = "birthYear", remote = "birthYear", depth = 2)
        List<VirtualPeer> peers();

        @Computed("birthYear")
        Integer year();

        @Prefetch(local = "year", remote = "birthYear", orderBy = "id desc", depth = 2)
        List<VirtualPeer> peersByValue();
    }

    @View(VirtualPeer.class)
    record PupilView(String name, List<PupilView> pupils) {}

    @View(VirtualPeer.class)
    record PeerView(String name, List<PeerView> peers) {}

    @View(VirtualPeer.class)
    record PeerByValueView(String name, List<PeerByValueView> peersByValue) {}

    @Test
    void aViewMayReachItselfByAColumnWithTheOwnersId() {
        PupilView dan = new PupilView("Dan", List.of());
        PupilView bob = new PupilView("Bob", List.of());
        PupilView ann = new PupilView("Ann", List.of(dan));

        assertThat(reads.list(PupilView.class))
                .containsExactly(
                        new PupilView("Zero", List.of(ann, bob)), ann, bob, new PupilView("Cid", List.of()), dan);
        assertThat(reads.statements()).hasSize(2);
    }

    /** What a row leads to is asked for once, though all of them lead to each other. */
    @Test
    void aViewMayReachItselfOverEqualValues() {
        List<PeerView> peers = List.of(
                new PeerView("Ann", List.of(new PeerView("Ann", List.of()), new PeerView("Bob", List.of()))),
                new PeerView("Bob", List.of(new PeerView("Ann", List.of()), new PeerView("Bob", List.of()))));

        List<PeerView> persons = reads.list(PeerView.class);

        assertThat(persons.get(1)).isEqualTo(new PeerView("Ann", peers));
        assertThat(persons.get(2)).isEqualTo(new PeerView("Bob", peers));
        assertThat(persons.get(3)).isEqualTo(new PeerView("Cid", List.of()));
        assertThat(reads.statements()).hasSize(2);

        assertThat(reads.list(PeerByValueView.class).get(1).peersByValue())
                .extracting(PeerByValueView::name)
                .containsExactly("Bob", "Ann");
        assertThat(reads.statements()).hasSize(2);
    }

    /** The ids of owners travel, however many values they ask by. */
    @Test
    void tenThousandOwnersTakeOneStatement() {
        int size = 10_000;
        Fixture crowd =
                Almanac.FIXTURE.with(entityManager -> LongStream.range(0, size).forEach(i -> {
                    entityManager.persist(Almanac.person(i, (int) (i % 10), "c" + i));
                    if (i < 100) {
                        entityManager.persist(Almanac.event(i, i % 10, "c" + i));
                    }
                }));
        try (Reads many = Reads.alone(database, crowd)) {
            List<YearAndCodeView> persons = many.list(YearAndCodeView.class);

            assertThat(persons).hasSize(size);
            assertThat(persons)
                    .allSatisfy(person -> assertThat(person.sameYearAndCode())
                            .isEqualTo(person.id() < 100 ? ids(person.id()) : NONE));
            assertThat(many.statements()).hasSize(1 + database.statements(size));
        }
    }

    @View(VirtualPerson.class)
    record YearAndCodeView(long id, List<Long> sameYearAndCode) {}

    private static List<Long> ids(long... ids) {
        return LongStream.of(ids).boxed().toList();
    }
}
