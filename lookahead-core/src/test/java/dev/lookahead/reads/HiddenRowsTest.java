package dev.lookahead.reads;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Garden;
import dev.lookahead.fixtures.Garden.Bed;
import dev.lookahead.fixtures.Garden.Gardener;
import dev.lookahead.fixtures.Garden.Plant;
import dev.lookahead.fixtures.Garden.Tool;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows that the mapping hides neither appear nor take those along that point to them. */
@OnEachDatabase
class HiddenRowsTest {

    private final Reads reads;

    HiddenRowsTest(TestDatabase database) {
        reads = Reads.of(database, Garden.FIXTURE);
    }

    @View(Gardener.class)
    record GardenerView(String name) {}

    @View(Plant.class)
    record PlantView(String name) {}

    @View(Tool.class)
    record ToolView(String name, PlantView madeFrom) {}

    @View(Bed.class)
    record NestedView(Long id, GardenerView gardener, PlantView rarest) {}

    @View(Bed.class)
    record OptionalView(Optional<GardenerView> gardener, Optional<PlantView> rarest) {}

    @View(Bed.class)
    record ManyView(
            Long id,
            List<GardenerView> helpers,
            List<PlantView> plants,
            List<PlantView> wishes,
            List<ToolView> tools) {}

    @View(Bed.class)
    record IdsView(
            @Lookup("gardener.id") Long gardener,
            @Lookup("rarest.id") Long rarest,
            @Lookup("helpers.id") List<Long> helpers,
            List<Long> plants,
            List<Long> wishes,
            List<Long> tools) {}

    @View(Bed.class)
    record PathsView(
            @Lookup("gardener.name") String gardener,
            @Lookup("rarest.name") String rarest,
            @Lookup("rarest.bed.id") Long bedOfRarest,
            @Lookup("helpers.name") List<String> helpers,
            @Lookup("wishes.name") List<String> wishes,
            @Lookup("tools.madeFrom.name") List<String> madeFrom) {}

    interface VirtualBed extends VirtualModel<Bed> {
        @Join
        Gardener gardener();

        @Join
        Plant rarest();

        @Prefetch("gardener")
        Gardener fetchedGardener();

        @Prefetch("rarest")
        Plant fetchedRarest();

        @Prefetch
        List<Gardener> helpers();

        @Prefetch(value = "wishes", orderBy = "name", limit = 1)
        Plant wish();

        @Prefetch(value = "plants", orderBy = "id desc", limit = 1)
        Plant lastPlant();

        @Prefetch("tools.madeFrom")
        List<Plant> madeFrom();

        // Hibernate joins soft-deleted rows in `from this.helpers`, in spite of their mapping.
        @Computed("select count(*) from Gardener g where g member of this.helpers")
        long helperCount();

        @Computed("select count(*) from this.wishes w")
        long wishCount();

        @Computed("select count(*) from this.plants p")
        long plantCount();

        @Computed("select count(*) from Tool t where t.bed = this")
        long toolCount();
    }

    @View(VirtualBed.class)
    record DeclaredView(
            Long id,
            GardenerView gardener,
            PlantView rarest,
            GardenerView fetchedGardener,
            PlantView fetchedRarest,
            @Lookup("fetchedRarest.id") Long fetchedId) {}

    @View(VirtualBed.class)
    record DeclaredManyView(
            @Lookup("helpers.name") List<String> helpers,
            PlantView wish,
            PlantView lastPlant,
            @Lookup("madeFrom.name") List<String> madeFrom) {}

    @View(VirtualBed.class)
    record CountsView(long helperCount, long wishCount, long plantCount, long toolCount) {}

    interface WithoutCounts extends VirtualModel<Bed> {}

    @View(WithoutCounts.class)
    record OfferedCountView(long wishesCount) {}

    @View(WithoutCounts.class)
    record OfferedSoftCountView(long helpersCount) {}

    @Test
    void hiddenRootsAreNotShown() {
        assertThat(reads.list(GardenerView.class)).containsExactly(new GardenerView("Ann"));
        assertThat(reads.list(PlantView.class)).containsExactly(new PlantView("Rose"), new PlantView("Iris"));
        assertThat(reads.list(GardenerView.class, query -> query.ids(List.of(2L, 1L))))
                .containsExactly(new GardenerView("Ann"));
        assertThat(reads.count(PlantView.class, query -> query)).isEqualTo(2);
    }

    @Test
    void aHiddenToOneIsNullAndItsOwnerStays() {
        assertThat(reads.list(NestedView.class))
                .containsExactly(
                        new NestedView(1L, new GardenerView("Ann"), new PlantView("Rose")),
                        new NestedView(2L, null, null),
                        new NestedView(3L, null, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(OptionalView.class).get(1))
                .isEqualTo(new OptionalView(Optional.empty(), Optional.empty()));
    }

    @Test
    void hiddenRowsAreInNoCollectionAndTheirOwnersStay() {
        PlantView rose = new PlantView("Rose");
        PlantView iris = new PlantView("Iris");
        assertThat(reads.list(ManyView.class))
                .containsExactly(
                        new ManyView(
                                1L,
                                List.of(new GardenerView("Ann")),
                                List.of(rose, iris),
                                List.of(rose, iris),
                                List.of(new ToolView("Spade", rose), new ToolView("Rake", null))),
                        new ManyView(2L, List.of(), List.of(), List.of(), List.of()),
                        new ManyView(3L, List.of(), List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(5);
    }

    @Test
    void idsAgreeWithTheRows() {
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView(1L, 1L, List.of(1L), List.of(1L, 4L), List.of(1L, 4L), List.of(1L, 2L)),
                        new IdsView(null, null, List.of(), List.of(), List.of(), List.of()),
                        new IdsView(null, null, List.of(), List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(5);
    }

    @Test
    void pathsAgreeWithTheRows() {
        List<PathsView> beds = reads.list(PathsView.class);

        assertThat(beds).extracting(PathsView::gardener).containsExactly("Ann", null, null);
        PathsView first = beds.get(0);
        assertThat(first.gardener()).isEqualTo("Ann");
        assertThat(first.rarest()).isEqualTo("Rose");
        assertThat(first.bedOfRarest()).isEqualTo(1);
        assertThat(first.helpers()).containsExactly("Ann");
        assertThat(first.wishes()).containsExactly("Rose", "Iris");
        // The rake was made from a plant that is hidden.
        assertThat(first.madeFrom()).containsExactly("Rose", null);
        assertThat(beds.get(1)).isEqualTo(new PathsView(null, null, null, List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void joinsAndPrefetchesOfAToOneShowTheSameRows() {
        GardenerView ann = new GardenerView("Ann");
        PlantView rose = new PlantView("Rose");
        assertThat(reads.list(DeclaredView.class))
                .containsExactly(
                        new DeclaredView(1L, ann, rose, ann, rose, 1L),
                        new DeclaredView(2L, null, null, null, null, null),
                        new DeclaredView(3L, null, null, null, null, null));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void limitsAndPathsOfAssociationsSeeNoHiddenRow() {
        assertThat(reads.list(DeclaredManyView.class))
                .containsExactly(
                        new DeclaredManyView(
                                List.of("Ann"), new PlantView("Iris"), new PlantView("Iris"), List.of("Rose")),
                        new DeclaredManyView(List.of(), null, null, List.of()),
                        new DeclaredManyView(List.of(), null, null, List.of()));
        assertThat(reads.statements()).hasSize(5);
    }

    @Test
    void countsInSubQueriesSeeNoHiddenRow() {
        assertThat(reads.list(CountsView.class))
                .containsExactly(new CountsView(1, 2, 2, 2), new CountsView(0, 0, 0, 0), new CountsView(0, 0, 0, 0));
    }

    /** The line that counts them all would be {@code size}; neither must a line that is offered. */
    @Test
    void offeredSubQueriesDoNotCountHiddenRows() {
        assertThatMistake(reads, OfferedCountView.class)
                .endsWith("@Computed(\"select count(*) from this.wishes x\") long wishesCount();");
        assertThatMistake(reads, OfferedSoftCountView.class)
                .endsWith(
                        "@Computed(\"select count(*) from Bed o join o.helpers x where o = this and x in (select h from Gardener h)\")"
                                + " long helpersCount();");
    }
}
