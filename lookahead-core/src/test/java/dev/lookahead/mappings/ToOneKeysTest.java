package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Parcels;
import dev.lookahead.fixtures.Parcels.Item;
import dev.lookahead.fixtures.Parcels.Parcel;
import dev.lookahead.fixtures.Parcels.Stamp;
import dev.lookahead.fixtures.Parcels.Town;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The key of a to-one association may stand in a join table, in a secondary table, in the table of a
 * superclass, and may name a row that is missing. Each is shown alone, so that nothing else brings its
 * table into the statement.
 */
@OnEachDatabase
class ToOneKeysTest {

    private final Reads reads;

    ToOneKeysTest(TestDatabase database) {
        reads = Reads.of(database, Parcels.FIXTURE);
    }

    @View(Town.class)
    record TownView(String name) {}

    private static final TownView ROME = new TownView("Rome");
    private static final TownView OSLO = new TownView("Oslo");

    interface VirtualParcel extends VirtualModel<Parcel> {
        @Join
        Town origin();

        @Join
        Town via();

        @Join
        Town target();

        @Join
        Town lost();

        @Join
        Stamp seal();

        @Prefetch("origin")
        Town fetchedOrigin();

        @Prefetch("via")
        Town fetchedVia();

        @Prefetch("target")
        Town fetchedTarget();

        @Prefetch("lost")
        Town fetchedLost();

        @Prefetch("seal")
        Stamp fetchedSeal();

        @Computed("select count(*) from this.stamps s where s.worth > 5")
        long dearStamps();
    }

    @View(VirtualParcel.class)
    record OriginView(TownView origin) {}

    @View(VirtualParcel.class)
    record ViaView(TownView via) {}

    @View(VirtualParcel.class)
    record TargetView(TownView target) {}

    @View(VirtualParcel.class)
    record LostView(TownView lost) {}

    @View(Stamp.class)
    record StampView(int worth) {}

    @View(VirtualParcel.class)
    record SealView(StampView seal) {}

    @View(VirtualParcel.class)
    record FetchedView(
            TownView fetchedOrigin,
            TownView fetchedVia,
            TownView fetchedTarget,
            TownView fetchedLost,
            StampView fetchedSeal) {}

    @View(Parcel.class)
    record OriginIdView(Long origin) {}

    @View(Parcel.class)
    record ViaIdView(@Lookup("via.id") Long via) {}

    @View(Parcel.class)
    record TargetIdView(Long target) {}

    @View(Parcel.class)
    record LostIdView(Long lost) {}

    @View(Parcel.class)
    record PathsView(
            @Lookup("origin.name") String origin,
            @Lookup("via.name") String via,
            @Lookup("target.name") String target,
            @Lookup("lost.name") String lost,
            @Lookup("seal.worth") Integer seal) {}

    @View(Parcel.class)
    record ParcelView(String label) {}

    @View(Item.class)
    record ItemView(String label) {}

    @View(Town.class)
    record BackView(
            String name,
            List<ParcelView> targeted,
            List<ParcelView> passing,
            List<ItemView> sent,
            List<Long> targetedIds) {
        static List<Long> targetedIds(@Lookup("targeted.id") List<Long> ids) {
            return ids;
        }
    }

    interface VirtualTown extends VirtualModel<Town> {
        @Prefetch(value = "targeted", orderBy = "grams desc", limit = 1)
        Parcel heaviest();

        @Prefetch(value = "passing", orderBy = "grams desc", limit = 1)
        Parcel heaviestPassing();

        @Prefetch("sent.origin.targeted")
        List<Parcel> along();
    }

    @View(VirtualTown.class)
    record LimitsView(ParcelView heaviest, ParcelView heaviestPassing, List<ParcelView> along) {}

    @View(Stamp.class)
    record SealedView(int worth, ParcelView sealed) {}

    @View(Parcel.class)
    record ValuesView(String remark, Integer doubleGrams, Long stampCount) {}

    @View(VirtualParcel.class)
    record DearView(long dearStamps) {}

    @View(Stamp.class)
    record ValuesBehindView(
            @Lookup("parcel.remark") String remark,
            @Lookup("parcel.doubleGrams") Integer doubleGrams,
            @Lookup("parcel.stampCount") Long stampCount,
            @Lookup("parcel.label") String label) {}

    @Test
    void joinedRowsAreShownWithoutAnotherComponent() {
        assertThat(reads.list(OriginView.class))
                .containsExactly(
                        new OriginView(ROME), new OriginView(ROME), new OriginView(null), new OriginView(null));
        assertThat(reads.list(ViaView.class))
                .containsExactly(new ViaView(ROME), new ViaView(null), new ViaView(null), new ViaView(null));
        assertThat(reads.list(TargetView.class))
                .containsExactly(
                        new TargetView(OSLO), new TargetView(OSLO), new TargetView(null), new TargetView(null));
        assertThat(reads.list(LostView.class))
                .containsExactly(new LostView(OSLO), new LostView(null), new LostView(null), new LostView(null));
        assertThat(reads.list(SealView.class))
                .containsExactly(
                        new SealView(new StampView(7)), new SealView(null), new SealView(null), new SealView(null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void prefetchesShowTheSameRowsAsJoins() {
        assertThat(reads.list(FetchedView.class))
                .containsExactly(
                        new FetchedView(ROME, ROME, OSLO, OSLO, new StampView(7)),
                        new FetchedView(ROME, null, OSLO, null, null),
                        new FetchedView(null, null, null, null, null),
                        new FetchedView(null, null, null, null, null));
        // Towns that keys name are read together; the one that may be missing takes a statement of its own.
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void idsAgreeWithTheRows() {
        assertThat(reads.list(OriginIdView.class))
                .containsExactly(
                        new OriginIdView(1L), new OriginIdView(1L), new OriginIdView(null), new OriginIdView(null));
        assertThat(reads.list(ViaIdView.class))
                .containsExactly(new ViaIdView(1L), new ViaIdView(null), new ViaIdView(null), new ViaIdView(null));
        assertThat(reads.list(TargetIdView.class))
                .containsExactly(
                        new TargetIdView(2L), new TargetIdView(2L), new TargetIdView(null), new TargetIdView(null));
        assertThat(reads.list(LostIdView.class))
                .containsExactly(new LostIdView(2L), new LostIdView(null), new LostIdView(null), new LostIdView(null));
    }

    @Test
    void pathsAgreeWithTheRows() {
        assertThat(reads.list(PathsView.class))
                .containsExactly(
                        new PathsView("Rome", "Rome", "Oslo", "Oslo", 7),
                        new PathsView("Rome", null, "Oslo", null, null),
                        new PathsView(null, null, null, null, null),
                        new PathsView(null, null, null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void inverseAssociationsFindTheSameRows() {
        ParcelView all = new ParcelView("all");
        ParcelView some = new ParcelView("some");
        assertThat(reads.list(BackView.class))
                .containsExactly(
                        new BackView(
                                "Rome",
                                List.of(),
                                List.of(all),
                                List.of(new ItemView("all"), new ItemView("some")),
                                List.of()),
                        new BackView("Oslo", List.of(all, some), List.of(), List.of(), List.of(1L, 2L)));
        assertThat(reads.list(SealedView.class)).containsExactly(new SealedView(5, null), new SealedView(7, all));
    }

    @Test
    void limitsTakeTheSameRows() {
        ParcelView all = new ParcelView("all");
        ParcelView some = new ParcelView("some");
        assertThat(reads.list(LimitsView.class))
                .containsExactly(new LimitsView(null, all, List.of()), new LimitsView(some, null, List.of()));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void valuesOfSecondaryTablesAndFormulasAreShown() {
        assertThat(reads.list(ValuesView.class))
                .containsExactly(
                        new ValuesView("fragile", 200, 2L),
                        new ValuesView(null, 400, 0L),
                        new ValuesView(null, 600, 0L),
                        new ValuesView(null, 800, 0L));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(ValuesBehindView.class))
                .containsExactly(
                        new ValuesBehindView("fragile", 200, 2L, "all"),
                        new ValuesBehindView("fragile", 200, 2L, "all"));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(DearView.class))
                .containsExactly(new DearView(1), new DearView(0), new DearView(0), new DearView(0));
    }
}
