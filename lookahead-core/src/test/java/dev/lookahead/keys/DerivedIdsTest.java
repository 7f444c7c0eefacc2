package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Halls;
import dev.lookahead.fixtures.Halls.Desk;
import dev.lookahead.fixtures.Halls.DeskId;
import dev.lookahead.fixtures.Halls.Hall;
import dev.lookahead.fixtures.Halls.Photo;
import dev.lookahead.fixtures.Halls.Plan;
import dev.lookahead.fixtures.Halls.Profile;
import dev.lookahead.fixtures.Halls.Seat;
import dev.lookahead.fixtures.Halls.SeatId;
import dev.lookahead.fixtures.Halls.Sign;
import dev.lookahead.fixtures.Halls.Ticket;
import dev.lookahead.fixtures.Halls.TicketId;
import dev.lookahead.fixtures.Halls.Version;
import dev.lookahead.fixtures.Halls.VersionId;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids that are associations or have such among their parts, and keys of several columns that are no ids. */
@OnEachDatabase
class DerivedIdsTest {

    private final Reads reads;

    DerivedIdsTest(TestDatabase database) {
        reads = Reads.of(database, Halls.FIXTURE);
    }

    @View(Hall.class)
    record HallView(String wing, String door) {}

    private static final HallView NORTH = new HallView("N", "1");
    private static final HallView SOUTH = new HallView("S", "1");

    @View(Profile.class)
    record ProfileView(String text) {}

    @View(Profile.class)
    record WithHallView(
            Long hall, String text, @Lookup("hall.wing") String wing, List<PhotoView> photos) {}

    @View(Photo.class)
    record PhotoView(Long id) {}

    @View(Photo.class)
    record ProfiledView(
            Long id, ProfileView profile, @Lookup("profile") Long profileId) {}

    interface VirtualPhoto extends VirtualModel<Photo> {
        @Prefetch
        Profile profile();

        @Join("profile")
        Profile joined();
    }

    @View(VirtualPhoto.class)
    record FetchedView(ProfileView profile, ProfileView joined) {}

    @Test
    void anIdMayBeAnAssociation() {
        assertThat(reads.list(WithHallView.class))
                .containsExactly(
                        new WithHallView(0L, "bright", "N", List.of(new PhotoView(1L), new PhotoView(2L))),
                        new WithHallView(2L, "dark", "S", List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(ProfileView.class, query -> query.ids(List.of(2L, 0L, 2L))))
                .containsExactly(new ProfileView("dark"), new ProfileView("bright"), new ProfileView("dark"));
        reads.database()
                .inTransaction(session -> assertThat(reads.lookahead()
                                .query(session, ProfileView.class)
                                .entities(session.createQuery("from Profile order by text desc", Profile.class)
                                        .getResultList())
                                .list())
                        .containsExactly(new ProfileView("dark"), new ProfileView("bright")));
    }

    @Test
    void aRowWhoseIdIsAnAssociationMayBeRelated() {
        ProfileView bright = new ProfileView("bright");
        assertThat(reads.list(ProfiledView.class))
                .containsExactly(
                        new ProfiledView(1L, bright, 0L),
                        new ProfiledView(2L, bright, 0L),
                        new ProfiledView(3L, null, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(FetchedView.class))
                .containsExactly(
                        new FetchedView(bright, bright), new FetchedView(bright, bright), new FetchedView(null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @View(Plan.class)
    record PlanView(Long id, String text, HallView hall) {}

    @View(Hall.class)
    record PlannedView(Long id, PlanView plan) {}

    @Test
    void anIdMayMapAnAssociation() {
        PlanView round = new PlanView(0L, "round", NORTH);
        PlanView square = new PlanView(2L, "square", SOUTH);
        assertThat(reads.list(PlanView.class)).containsExactly(round, square);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(PlannedView.class))
                .containsExactly(new PlannedView(0L, round), new PlannedView(2L, square), new PlannedView(3L, null));
    }

    @View(Seat.class)
    record SeatView(SeatId id, String text) {}

    @View(Seat.class)
    record SeatPartsView(Long hall, int number, HallView place) {
        static HallView place(@Lookup("hall") HallView hall) {
            return hall;
        }
    }

    @View(Seat.class)
    record SeatedView(
            String text,
            SeatView beside,
            @Lookup("beside") SeatId besideId,
            List<SeatView> neighbours,
            List<TicketView> tickets) {}

    @View(Ticket.class)
    record TicketView(String holder) {}

    @View(Ticket.class)
    record WholeTicketView(
            TicketId id,
            SeatView seat,
            @Lookup("seat.hall.wing") String wing) {}

    @View(Hall.class)
    record HallSeatsView(
            Set<SeatView> seats, @Lookup("seats") List<SeatId> ids) {}

    private static final SeatId NORTH_1 = new SeatId(0L, 1);
    private static final SeatId NORTH_2 = new SeatId(0L, 2);
    private static final SeatId SOUTH_1 = new SeatId(2L, 1);

    @Test
    void anAssociationMayBeOneAttributeOfSeveral() {
        SeatView first = new SeatView(NORTH_1, "first");
        SeatView second = new SeatView(NORTH_2, "second");
        SeatView third = new SeatView(SOUTH_1, "third");
        assertThat(reads.list(SeatView.class)).containsExactlyInAnyOrder(first, second, third);
        assertThat(reads.list(SeatView.class, query -> query.ids(List.of(SOUTH_1, NORTH_1, SOUTH_1))))
                .containsExactly(third, first, third);
        assertThat(reads.list(SeatPartsView.class, query -> query.sort("text")))
                .containsExactly(
                        new SeatPartsView(0L, 1, NORTH),
                        new SeatPartsView(0L, 2, NORTH),
                        new SeatPartsView(2L, 1, SOUTH));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(HallSeatsView.class))
                .extracting(HallSeatsView::seats)
                .containsExactly(Set.of(first, second), Set.of(third), Set.of());
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(HallSeatsView.class).get(0).ids()).containsExactly(NORTH_1, NORTH_2);
    }

    @Test
    void rowsWithAnAssociationInTheirIdMayBeRelated() {
        SeatView first = new SeatView(NORTH_1, "first");
        assertThat(reads.list(SeatedView.class, query -> query.sort("text")))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(List.of(
                        new SeatedView(
                                "first",
                                null,
                                null,
                                List.of(new SeatView(NORTH_2, "second"), new SeatView(SOUTH_1, "third")),
                                List.of(new TicketView("Ann"), new TicketView("Bob"))),
                        new SeatedView("second", first, NORTH_1, List.of(), List.of()),
                        new SeatedView("third", first, NORTH_1, List.of(), List.of())));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void anIdMayHaveAnotherOfSeveralPartsInIt() {
        SeatView first = new SeatView(NORTH_1, "first");
        WholeTicketView monday = new WholeTicketView(new TicketId(NORTH_1, "monday"), first, "N");
        WholeTicketView sunday = new WholeTicketView(new TicketId(NORTH_1, "sunday"), first, "N");
        assertThat(reads.list(WholeTicketView.class)).containsExactly(monday, sunday);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(
                        WholeTicketView.class,
                        query -> query.ids(List.of(
                                new TicketId(NORTH_1, "sunday"),
                                new TicketId(NORTH_2, "sunday"),
                                new TicketId(NORTH_1, "monday")))))
                .containsExactly(sunday, monday);
    }

    @View(Version.class)
    record VersionView(Long id, int version) {}

    @View(Version.class)
    record VersionsView(
            Long id,
            String text,
            VersionView before,
            @Lookup("before") VersionId beforeId,
            @Lookup("before.id") Long documentBefore,
            Set<VersionView> after,
            @Lookup("after") List<VersionId> afterIds) {}

    interface VirtualVersion extends VirtualModel<Version> {
        @Prefetch
        Version before();

        @Prefetch(value = "after", orderBy = "text", limit = 1)
        Version after();
    }

    @View(VirtualVersion.class)
    record DeclaredVersionView(String text, VersionView before, VersionView after) {}

    @Test
    void anAttributeMayHaveTheNameOfTheWholeId() {
        VersionView one = new VersionView(1L, 1);
        VersionView two = new VersionView(1L, 2);
        VersionView three = new VersionView(2L, 1);
        VersionId first = new VersionId(1L, 1);
        assertThat(reads.list(VersionsView.class))
                .containsExactly(
                        new VersionsView(
                                1L,
                                "one",
                                null,
                                null,
                                null,
                                Set.of(two, three),
                                List.of(new VersionId(1L, 2), new VersionId(2L, 1))),
                        new VersionsView(1L, "two", one, first, 1L, Set.of(), List.of()),
                        new VersionsView(2L, "three", one, first, 1L, Set.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(DeclaredVersionView.class))
                .containsExactly(
                        new DeclaredVersionView("one", null, three),
                        new DeclaredVersionView("two", one, null),
                        new DeclaredVersionView("three", one, null));
        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.list(VersionView.class, query -> query.ids(List.of(new VersionId(2L, 1), first))))
                .containsExactly(three, one);
    }

    @View(Desk.class)
    record DeskView(
            DeskId id, HallView hall, @Lookup("id.number") int number) {}

    @View(Hall.class)
    record HallDesksView(
            List<DeskView> desks, @Lookup("desks") List<DeskId> ids) {}

    @Test
    void aPartOfAnIdMayMapAnAssociation() {
        DeskView oak = new DeskView(new DeskId(0L, 1), NORTH, 1);
        DeskView ash = new DeskView(new DeskId(0L, 2), NORTH, 2);
        DeskView elm = new DeskView(new DeskId(2L, 1), SOUTH, 1);
        assertThat(reads.list(HallDesksView.class))
                .extracting(HallDesksView::desks)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(List.of(oak, ash), List.of(elm), List.of());
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(DeskView.class, query -> query.ids(List.of(elm.id(), oak.id()))))
                .containsExactly(elm, oak);
    }

    @View(Sign.class)
    record SignView(Long id) {}

    @View(Sign.class)
    record SignedView(
            Long id,
            HallView hall,
            @Lookup("hall") Long hallId,
            @Lookup("hall.wing") String wing) {}

    @View(Hall.class)
    record SignsView(List<SignView> signs, @Lookup("signs") List<Long> ids) {}

    interface VirtualSign extends VirtualModel<Sign> {
        @Prefetch
        Hall hall();
    }

    interface VirtualHall extends VirtualModel<Hall> {
        @Prefetch(value = "signs", orderBy = "id desc", limit = 1)
        Sign lastSign();
    }

    @View(VirtualSign.class)
    record FetchedHallView(HallView hall) {}

    @View(VirtualHall.class)
    record LastSignView(SignView lastSign) {}

    @Test
    void aKeyMayBeOfSeveralColumnsThatAreNoId() {
        assertThat(reads.list(SignedView.class))
                .containsExactly(
                        new SignedView(1L, NORTH, 0L, "N"),
                        new SignedView(2L, SOUTH, 2L, "S"),
                        new SignedView(3L, SOUTH, 2L, "S"),
                        new SignedView(4L, null, null, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(SignsView.class))
                .containsExactly(
                        new SignsView(List.of(new SignView(1L)), List.of(1L)),
                        new SignsView(List.of(new SignView(2L), new SignView(3L)), List.of(2L, 3L)),
                        new SignsView(List.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(FetchedHallView.class))
                .extracting(FetchedHallView::hall)
                .containsExactly(NORTH, SOUTH, SOUTH, null);
        assertThat(reads.list(LastSignView.class))
                .extracting(LastSignView::lastSign)
                .containsExactly(new SignView(1L), new SignView(3L), null);
        assertThat(reads.statements()).hasSize(2);
    }
}
