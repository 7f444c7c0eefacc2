package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Crowd;
import dev.lookahead.fixtures.Crowd.Member;
import dev.lookahead.fixtures.Crowd.Team;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.CriteriaCondition;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views that come while they are asked for, chunk by chunk. */
@OnEachDatabase
class StreamTest {

    private final TestDatabase database;
    private final Reads reads;
    private final List<Integer> loads = new ArrayList<>();

    StreamTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, Crowd.FIXTURE).by(builder -> builder.loaders(type -> new Mottos(loads)));
    }

    static final class Mottos implements BatchLoader<Long, String> {
        private final List<Integer> loads;

        Mottos(List<Integer> loads) {
            this.loads = loads;
        }

        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            loads.add(keys.size());
            Map<Long, String> mottos = new LinkedHashMap<>();
            keys.forEach(key -> mottos.put(key, "Go " + key));
            return mottos;
        }
    }

    interface VirtualMember extends VirtualModel<Member> {}

    interface VirtualTeam extends VirtualModel<Team> {
        @Prefetch
        List<VirtualMember> members();

        @Computed("select count(m) from Member m where m.team = this")
        long size();

        @BatchLoad(Mottos.class)
        String motto();
    }

    @View(VirtualMember.class)
    record MemberView(String name) {}

    @View(VirtualTeam.class)
    record TeamView(Long id, String name, List<MemberView> members, List<String> tags) {}

    @View(VirtualTeam.class)
    record NameView(Long id, String name) {}

    @View(VirtualTeam.class)
    record MottoView(Long id, String motto) {}

    @View(VirtualTeam.class)
    record FailingView(Long id) {
        FailingView {
            if (id == 15) {
                throw new UnsupportedOperationException("15");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 500, 1999, 2000, 2001})
    void chunksTogetherGiveTheSameRowsAsTheList(int size) {
        List<TeamView> all = reads.list(TeamView.class);

        assertThat(all(TeamView.class, query -> query.stream(size))).isEqualTo(all);
        assertThat(all).extracting(TeamView::id).isEqualTo(ids(1, 2000));
        assertThat(all.get(16))
                .isEqualTo(new TeamView(
                        17L,
                        "Team 17",
                        List.of(
                                new MemberView("Member 17.0"),
                                new MemberView("Member 17.1"),
                                new MemberView("Member 17.2")),
                        List.of("seven")));
    }

    @Test
    void eachChunkTakesTheStatementsOfWhatBelongsToItsRows() {
        all(TeamView.class, LookaheadQuery::stream);
        assertThat(reads.statements()).hasSize(roots(2, 1000) + 2 * 2 * database.statements(1000));
        all(TeamView.class, query -> query.stream(500));
        assertThat(reads.statements()).hasSize(roots(4, 500) + 4 * 2);
        all(NameView.class, query -> query.stream(500));
        assertThat(reads.statements()).hasSize(roots(4, 500));
    }

    /** Statements for the rows themselves: one cursor, or the ids and then each chunk by its ids. */
    private int roots(int chunks, int size) {
        return database == TestDatabase.MARIADB ? 1 + chunks * database.statements(size) : 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"size desc", "name", "name desc, id", "size, name desc"})
    void theOrderIsKept(String order) {
        UnaryOperator<LookaheadQuery<NameView>> sorted = query -> query.sort(order.split(", "));

        assertThat(all(NameView.class, query -> sorted.apply(query).stream(300)))
                .isEqualTo(reads.list(NameView.class, sorted))
                .extracting(NameView::id)
                .containsExactlyInAnyOrderElementsOf(ids(1, 2000));
    }

    @Test
    void streamsKeepConditionsAndPages() {
        UnaryOperator<LookaheadQuery<NameView>> asked = query -> query.where("id > :least and name like '%7'")
                .with("least", 100)
                .orderBy("mod(id, 3)")
                .limit(90)
                .offset(5);
        CriteriaCondition<Team> seven = (team, query, builder) -> builder.isMember("seven", team.get("tags"));

        assertThat(all(NameView.class, query -> asked.apply(query).stream(40)))
                .isEqualTo(reads.list(NameView.class, asked))
                .extracting(NameView::id)
                .isEqualTo(ids(101, 2000).stream()
                        .filter(id -> id % 10 == 7)
                        .sorted(Comparator.comparing((Long id) -> id % 3))
                        .skip(5)
                        .limit(90)
                        .toList());
        assertThat(all(NameView.class, query -> query.where(seven).stream(60)))
                .isEqualTo(reads.list(NameView.class, query -> query.where(seven)))
                .extracting(NameView::id)
                .isEqualTo(ids(1, 2000).stream().filter(id -> id % 10 == 7).toList());
        assertThat(all(NameView.class, query -> query.where("id < 0").stream())).isEmpty();
    }

    @Test
    void idsComeInTheirOrderRepeatedAndWithoutWhatIsGone() {
        List<Long> ids = Stream.concat(
                        Stream.of(7L, 9999L, 7L), LongStream.rangeClosed(1, 12).boxed())
                .toList();

        assertThat(all(NameView.class, query -> query.ids(ids).stream(5)))
                .extracting(NameView::id)
                .containsExactly(7L, 7L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(reads.statements()).hasSize(3);
        assertThat(all(NameView.class, query -> query.ids(List.of(9999L, 8888L, 3L)).stream(1)))
                .containsExactly(new NameView(3L, "Team 3"));
        assertThat(all(NameView.class, query -> query.ids(List.of()).stream())).isEmpty();
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void entitiesComeInTheirOrder() {
        List<NameView> views = reads.database().factory().fromTransaction(session -> {
            List<Team> teams = List.of(session.find(Team.class, 20L), session.find(Team.class, 10L));
            try (Stream<NameView> stream = reads.lookahead().query(session, NameView.class).entities(teams).stream(1)) {
                return stream.toList();
            }
        });

        assertThat(views).containsExactly(new NameView(20L, "Team 20"), new NameView(10L, "Team 10"));
    }

    @Test
    void partsOfViewsAreStreamedToo() {
        assertThat(all(TeamView.class, query -> query.only("id", "tags").limit(8).stream(3)))
                .satisfies(teams -> assertThat(teams).extracting(TeamView::id).isEqualTo(ids(1, 8)))
                .endsWith(
                        new TeamView(7L, null, List.of(), List.of("seven")),
                        new TeamView(8L, null, List.of(), List.of()));
        assertThat(reads.statements()).noneMatch(sql -> sql.contains("Member"));
    }

    @Test
    void loadersAreAskedOncePerChunk() {
        assertThat(all(MottoView.class, query -> query.where("id <= 25").stream(10)))
                .isEqualTo(ids(1, 25).stream()
                        .map(id -> new MottoView(id, "Go " + id))
                        .toList());
        assertThat(loads).containsExactly(10, 10, 5);
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        reads.read(TeamView.class, query -> {
            try (Stream<TeamView> teams = query.stream(100)) {
                Iterator<TeamView> each = teams.iterator();
                assertThat(reads.statements()).isEmpty();
                IntStream.range(0, 100).forEach(i -> each.next());
                assertThat(reads.statements()).hasSize(roots(1, 100) + 2);
                assertThat(each.next().id()).isEqualTo(101);
                assertThat(reads.statements()).hasSize(roots(2, 100) + 4);
                return each;
            }
        });
    }

    @Test
    void closingEarlyEndsTheStream() {
        reads.database().inTransaction(session -> {
            reads.database().reset();
            Stream<TeamView> teams = reads.lookahead().query(session, TeamView.class).stream(100);
            Iterator<TeamView> each = teams.iterator();
            assertThat(each.next().id()).isEqualTo(1);
            List<String> sent = reads.statements();

            teams.close();

            assertThat(each.hasNext()).isFalse();
            assertThat(reads.statements()).isEqualTo(sent);
            assertThat(openCursors(session)).isZero();
        });
    }

    @Test
    void aStreamThatIsNotConsumedOpensNothing() {
        reads.database().inTransaction(session -> {
            reads.lookahead().query(session, TeamView.class).stream().close();
            assertThat(openCursors(session)).isZero();
        });
    }

    @Test
    void theLastRowClosesTheStream() {
        reads.database().inTransaction(session -> {
            assertThat(reads.lookahead().query(session, NameView.class).stream(300))
                    .extracting(NameView::id)
                    .isEqualTo(ids(1, 2000));
            assertThat(openCursors(session)).isZero();
        });
    }

    @Test
    void aFailureClosesTheStream() {
        reads.database().inTransaction(session -> {
            List<Long> seen = new ArrayList<>();
            Stream<FailingView> views = reads.lookahead().query(session, FailingView.class).stream(10);

            assertThatExceptionOfType(UnexpectedDataException.class)
                    .isThrownBy(() -> views.forEach(view -> seen.add(view.id())))
                    .withMessage("`FailingView` failed for `Team` 15: java.lang.UnsupportedOperationException: 15");
            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
            assertThat(openCursors(session)).isZero();
        });
    }

    /** What PostgreSQL holds open for the session; other databases do not tell. */
    private long openCursors(Session session) {
        return database == TestDatabase.POSTGRES
                ? session.createNativeQuery("select count(*) from pg_cursors where name <> ''", Long.class)
                        .getSingleResult()
                : 0;
    }

    @Test
    void aCursorIsOpenWhileTheStreamIsConsumed() {
        reads.database().inTransaction(session -> {
            try (Stream<NameView> names = reads.lookahead().query(session, NameView.class).stream(10)) {
                Iterator<NameView> each = names.iterator();
                assertThat(each.next().id()).isEqualTo(1);
                assertThat(openCursors(session)).isEqualTo(database == TestDatabase.POSTGRES ? 1 : 0);
            }
        });
    }

    @Test
    void aParallelStreamStaysOnItsThread() {
        Thread thread = Thread.currentThread();

        assertThat(reads.<NameView, Long>read(
                        NameView.class,
                        query -> query.stream(100)
                                .parallel()
                                .filter(each -> Thread.currentThread() == thread)
                                .count()))
                .isEqualTo(2000);
    }

    @Test
    void aStatelessSessionStreams() {
        List<Long> ids = reads.database().factory().fromStatelessTransaction(session -> {
            try (Stream<TeamView> teams = reads.lookahead().query(session, TeamView.class).stream(900)) {
                return teams.map(TeamView::id).toList();
            }
        });

        assertThat(ids).isEqualTo(LongStream.rangeClosed(1, 2000).boxed().toList());
    }

    /** Hibernate closes a result with the next statement, which may be that of an edge or of whoever reads the rows. */
    @Test
    void withoutATransactionTheIdsAreReadFirst() {
        List<TeamView> all = reads.list(TeamView.class);

        assertThat(withoutTransaction(session -> reads.lookahead().query(session, TeamView.class).stream(900)))
                .isEqualTo(all);
        assertThat(reads.statements())
                .hasSize(1
                        + Stream.of(900, 900, 200)
                                .mapToInt(size -> 3 * database.statements(size))
                                .sum());
        assertThat(withoutTransaction(session ->
                        reads.lookahead().query(session, NameView.class).orderBy("name desc").limit(7).stream(3)
                                .peek(team -> session.find(Member.class, team.id() * 10))))
                .isEqualTo(reads.list(
                        NameView.class, query -> query.orderBy("name desc").limit(7)));
    }

    @Test
    void aStatelessSessionStreamsWithoutATransaction() {
        try (StatelessSession session = reads.database().factory().openStatelessSession();
                Stream<TeamView> teams = reads.lookahead().query(session, TeamView.class).stream(900)) {
            assertThat(teams.map(TeamView::id))
                    .isEqualTo(LongStream.rangeClosed(1, 2000).boxed().toList());
        }
    }

    private <T> List<T> withoutTransaction(Function<Session, Stream<T>> asked) {
        reads.database().reset();
        try (Session session = reads.database().factory().openSession();
                Stream<T> stream = asked.apply(session)) {
            return stream.toList();
        }
    }

    @Test
    void mistakesAreFoundBeforeAnySql() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.read(NameView.class, query -> query.where("name = :name").stream()))
                .withMessageContaining("`:name`");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> reads.read(NameView.class, query -> query.stream(0)))
                .withMessage("stream(…) was given 0 for `rows`, which is at least 1.");
        assertThat(reads.statements()).isEmpty();
    }

    /** Rows that change places meanwhile are neither lost nor doubled. */
    @Test
    void otherTransactionsMayWriteWhileTheStreamIsConsumed() {
        try (Reads alone = Reads.alone(database, Crowd.FIXTURE)) {
            List<Long> ids = alone.read(NameView.class, query -> {
                List<Long> found = new ArrayList<>();
                try (Stream<NameView> names = query.where("id <= 50").orderBy("name").stream(10)) {
                    names.forEach(name -> {
                        found.add(name.id());
                        if (found.size() == 10) {
                            alone.database().inTransaction(StreamTest::moveSomeToTheFront);
                        }
                    });
                }
                return found;
            });

            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
        }
    }

    private static void moveSomeToTheFront(Session session) {
        session.createMutationQuery("update Team set name = concat('A', name) where id > 25")
                .executeUpdate();
    }

    private <T> List<T> all(Class<T> view, Function<LookaheadQuery<T>, Stream<T>> asked) {
        return reads.read(view, query -> {
            try (Stream<T> stream = asked.apply(query)) {
                return stream.toList();
            }
        });
    }

    private static List<Long> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
