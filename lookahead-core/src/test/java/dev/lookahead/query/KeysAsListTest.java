package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Boards;
import dev.lookahead.fixtures.Boards.Board;
import dev.lookahead.fixtures.Boards.Message;
import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.fixtures.Clinic.VisitId;
import dev.lookahead.fixtures.Crowd;
import dev.lookahead.fixtures.Crowd.Member;
import dev.lookahead.fixtures.Crowd.Team;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where ids cannot travel as one array they travel as lists, in chunks of 512, padded. */
@OnEachDatabase
class KeysAsListTest {

    private final TestDatabase database;
    private final Reads arrays;
    private final Reads lists;

    KeysAsListTest(TestDatabase database) {
        this.database = database;
        this.arrays = Reads.of(database, Crowd.FIXTURE);
        this.lists = Reads.withKeysAsList(database, Crowd.FIXTURE);
    }

    interface VirtualMember extends VirtualModel<Member> {
        @Prefetch
        Team team();
    }

    interface VirtualTeam extends VirtualModel<Team> {
        @Prefetch
        List<VirtualMember> members();

        @Prefetch(value = "members", orderBy = "name desc", limit = 1)
        VirtualMember last();
    }

    @View(Team.class)
    record NameView(Long id, String name) {}

    @View(VirtualMember.class)
    record MemberView(Long id, String name, NameView team) {}

    @View(VirtualTeam.class)
    record TeamView(Long id, List<MemberView> members, MemberView last, List<String> tags) {}

    @View(Board.class)
    record BoardView(String name, List<MessageView> agenda, List<Long> pins, List<String> steps) {}

    @View(Message.class)
    record MessageView(String text) {}

    @View(Visit.class)
    record VisitView(VisitId id, List<NoteView> notes) {}

    @View(Clinic.Note.class)
    record NoteView(String text) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 511, 512, 513, 2000})
    void keysAsListGiveTheSameRowsForAnyNumberOfIds(int number) {
        List<Long> ids = LongStream.rangeClosed(1, number)
                .map(id -> number + 1 - id)
                .boxed()
                .toList();

        List<TeamView> teams = lists.list(TeamView.class, query -> query.ids(ids));

        assertThat(teams).hasSize(number).extracting(TeamView::id).isEqualTo(ids);
        assertThat(teams).isEqualTo(arrays.list(TeamView.class, query -> query.ids(ids)));
        assertThat(arrays.statements()).hasSize(5 * database.statements(number));
        assertThat(lists.count(TeamView.class, query -> query.ids(ids))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 512, 513, 2000})
    void eachStepRepeatsForEachChunk(int number) {
        lists.list(TeamView.class, query -> query.orderBy("id").limit(number));

        // The teams; then members, last members and tags of the teams, and the teams of the members.
        assertThat(lists.statements()).hasSize(1 + 4 * chunks(number));
        assertThat(lists.statements()).noneMatch(sql -> sql.contains("any("));
    }

    @Test
    void listsArePaddedSoThatStatementTextsAreFew() {
        Map<Integer, List<String>> statements = new HashMap<>();
        for (int number : new int[] {3, 4, 5, 8, 600, 1000}) {
            lists.list(
                    NameView.class,
                    query -> query.ids(LongStream.rangeClosed(1, number).boxed().toList()));
            statements.put(number, lists.statements());
        }

        assertThat(statements.get(3)).isEqualTo(statements.get(4)).isNotEqualTo(statements.get(5));
        assertThat(statements.get(5)).isEqualTo(statements.get(8));
        assertThat(statements.get(600)).hasSize(2);
        assertThat(statements.get(1000)).hasSize(2);
        assertThat(statements.get(1000).get(0)).isEqualTo(statements.get(1000).get(1));
    }

    @Test
    void keysAsListGiveTheSameOrdersAndBags() {
        assertThat(Reads.withKeysAsList(database, Boards.FIXTURE).list(BoardView.class))
                .containsExactly(
                        new BoardView("A", texts("g", "c", "e"), List.of(11L), List.of("think", "do", "again", "do")),
                        new BoardView("B", texts("c", "g"), List.of(11L, 12L), List.of()),
                        new BoardView("Empty", List.of(), List.of(), List.of()),
                        new BoardView("One", List.of(), List.of(15L, 15L, 16L), List.of("rest")))
                .isEqualTo(Reads.of(database, Boards.FIXTURE).list(BoardView.class));
    }

    @Test
    void keysAsListGiveTheSameRowsForCompositeIds() {
        Reads clinic = Reads.withKeysAsList(database, Clinic.FIXTURE);
        VisitId west = new VisitId("west", 1);
        VisitId east = new VisitId("east", 2);

        assertThat(clinic.list(VisitView.class, query -> query.ids(List.of(west, east))))
                .containsExactly(
                        new VisitView(west, List.of()),
                        new VisitView(east, List.of(new NoteView("rest"), new NoteView("sleep"))));
    }

    @Test
    void anExplanationShowsKeysAsList() {
        Reads clinic = Reads.withKeysAsList(database, Clinic.FIXTURE);
        String plan = clinic.lookahead().explain(VisitView.class).toString();

        clinic.list(VisitView.class);

        assertThat(clinic.statements())
                .hasSize(2)
                .allSatisfy(sql -> assertThat(plan)
                        .contains(sql.replaceFirst("(\\(\\?,\\?\\),)+", "").replaceAll("\\b[a-z]1_0\\b", "t1")));
    }

    @Test
    void anUnknownValueOfThePropertyIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Reads.alone(TestDatabase.H2, Boards.FIXTURE, Map.of("lookahead.keys", "tuple")))
                .withMessage("the property `lookahead.keys` is `tuple`: it takes `array`, `list` or `auto`.");
    }

    private static int chunks(int keys) {
        return (keys + 511) / 512;
    }

    private static List<MessageView> texts(String... texts) {
        return Stream.of(texts).map(MessageView::new).toList();
    }
}
