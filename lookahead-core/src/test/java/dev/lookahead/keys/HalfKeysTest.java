package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Firms;
import dev.lookahead.fixtures.Firms.Desk;
import dev.lookahead.fixtures.Firms.DeskId;
import dev.lookahead.fixtures.Firms.Place;
import dev.lookahead.fixtures.Firms.Room;
import dev.lookahead.fixtures.Firms.RoomId;
import dev.lookahead.fixtures.Firms.Team;
import dev.lookahead.fixtures.Firms.TeamId;
import dev.lookahead.fixtures.Firms.Worker;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** Foreign keys of several parts, some of which are null: they refer to no row. */
@OnEachDatabase
class HalfKeysTest {

    private final Reads reads;

    HalfKeysTest(TestDatabase database) {
        reads = Reads.of(database, Firms.FIXTURE);
    }

    @View(Team.class)
    record TeamView(TeamId id, String name) {}

    @View(Room.class)
    record RoomView(RoomId id, String name) {}

    @View(Desk.class)
    record DeskView(DeskId id, String name) {}

    @View(Worker.class)
    record IdsView(Long id, TeamId team, @Lookup("team.id") TeamId sameTeam, RoomId room, DeskId desk) {}

    @View(Worker.class)
    record RowsView(
            Long id,
            TeamView team,
            RoomView room,
            DeskView desk,
            @Lookup("team.name") String name) {}

    interface VirtualTeam extends VirtualModel<Team> {}

    interface VirtualRoom extends VirtualModel<Room> {}

    interface VirtualDesk extends VirtualModel<Desk> {}

    static final class Mottos implements BatchLoader<TeamId, String> {
        @Override
        public Map<TeamId, String> load(Set<TeamId> keys, FetchContext context) {
            Map<TeamId, String> mottos = new HashMap<>();
            keys.forEach(key -> mottos.put(key, "motto of " + key.number()));
            return mottos;
        }
    }

    interface VirtualWorker extends VirtualModel<Worker> {
        @Prefetch
        VirtualTeam team();

        @Prefetch
        VirtualRoom room();

        @Prefetch
        VirtualDesk desk();

        @BatchLoad(value = Mottos.class, key = "team.id")
        String motto();
    }

    @View(VirtualTeam.class)
    record EdgeTeamView(String name) {}

    @View(VirtualRoom.class)
    record EdgeRoomView(String name) {}

    @View(VirtualDesk.class)
    record EdgeDeskView(String name) {}

    @View(VirtualWorker.class)
    record EdgesView(Long id, EdgeTeamView team, EdgeRoomView room, EdgeDeskView desk, String motto) {}

    @View(Worker.class)
    record ShiftsView(
            @Lookup("shifts.team") List<TeamId> teams,
            @Lookup("shifts.team.id") List<TeamId> same) {}

    private static final TeamId TEAM = new TeamId(1, 2);
    private static final RoomId ROOM = new RoomId(1, 3);
    private static final DeskId DESK = new DeskId(1, new Place(4, 5));

    @Test
    void idsOfNoRowAreNull() {
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView(1L, TEAM, TEAM, ROOM, DESK),
                        new IdsView(2L, null, null, null, null),
                        new IdsView(3L, null, null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void rowsBehindHalfKeysAreNull() {
        assertThat(reads.list(RowsView.class))
                .containsExactly(
                        new RowsView(
                                1L,
                                new TeamView(TEAM, "Team"),
                                new RoomView(ROOM, "Room"),
                                new DeskView(DESK, "Desk"),
                                "Team"),
                        new RowsView(2L, null, null, null, null),
                        new RowsView(3L, null, null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void noStatementIsSentForHalfKeys() {
        assertThat(reads.list(EdgesView.class))
                .containsExactly(
                        new EdgesView(
                                1L,
                                new EdgeTeamView("Team"),
                                new EdgeRoomView("Room"),
                                new EdgeDeskView("Desk"),
                                "motto of 2"),
                        new EdgesView(2L, null, null, null, null),
                        new EdgesView(3L, null, null, null, null));
        assertThat(reads.statements()).hasSize(4);
        assertThat(reads.list(EdgesView.class, query -> query.where("id > 1")))
                .containsExactly(new EdgesView(2L, null, null, null, null), new EdgesView(3L, null, null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void noStatementIsSentForHalfKeysInCollectionsOfEmbeddables() {
        assertThat(reads.list(ShiftsView.class, query -> query.where("id = 1")))
                .containsExactly(new ShiftsView(Arrays.asList(TEAM, null), Arrays.asList(TEAM, null)));
    }

    @Test
    void prefetchSendsNoStatementForHalfKeys() {
        reads.database().reset();
        reads.database().inTransaction(session -> {
            List<Worker> workers = new ArrayList<>(session.createSelectionQuery("from Worker order by id", Worker.class)
                    .getResultList());
            reads.lookahead().prefetch(session, workers.subList(1, 3), "team", "room", "desk");
            assertThat(reads.statements()).hasSize(1);
            reads.lookahead().prefetch(session, workers, "team", "room", "desk");
            assertThat(reads.statements()).hasSize(4);
            assertThat(workers.get(0).team()).matches(Hibernate::isInitialized);
            assertThat(workers.get(1).team()).isNull();
        });
    }
}
