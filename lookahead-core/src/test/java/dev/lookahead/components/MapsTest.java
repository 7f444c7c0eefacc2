package dev.lookahead.components;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Museums;
import dev.lookahead.fixtures.Museums.Award;
import dev.lookahead.fixtures.Museums.Day;
import dev.lookahead.fixtures.Museums.Guide;
import dev.lookahead.fixtures.Museums.Hours;
import dev.lookahead.fixtures.Museums.Museum;
import dev.lookahead.fixtures.Museums.Painting;
import dev.lookahead.fixtures.Museums.Room;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mapped maps, of values, of embeddables and of rows, shown under the keys that the mapping has. */
@OnEachDatabase
class MapsTest {

    private final Reads reads;

    MapsTest(TestDatabase database) {
        reads = Reads.of(database, Museums.FIXTURE);
    }

    @View(Museum.class)
    record ValuesView(
            Map<String, Integer> prices, @Lookup("prices") Map<String, Long> wide) {}

    record OpenView(int opens) {}

    @View(Museum.class)
    record HoursView(
            Map<Day, Hours> hours,
            @Lookup("hours") Map<Day, OpenView> open,
            @Lookup("hours.closes") Map<Day, Integer> closes,
            @Lookup("hours.closes") List<Integer> list) {}

    @View(Room.class)
    record RoomView(Long id) {}

    @View(Museum.class)
    record RoomsView(Map<Integer, RoomView> rooms) {}

    @View(Painting.class)
    record PaintingView(String name) {}

    @View(Museum.class)
    record ShownView(
            Map<String, PaintingView> shown,
            @Lookup("shown") Map<String, Long> ids,
            @Lookup("shown.name") Map<String, String> names,
            @Lookup("shown") List<PaintingView> list) {}

    @View(Guide.class)
    record GuideView(String name) {}

    @View(Museum.class)
    record GuidesView(Map<String, GuideView> guides) {}

    interface VirtualMuseum extends VirtualModel<Museum> {
        @Prefetch(value = "shown", where = "name <> 'Liberty'")
        Map<String, Painting> most();

        @Prefetch(value = "shown", orderBy = "name", limit = 1)
        List<Painting> first();

        @Prefetch
        Map<String, VirtualPainting> shown();

        Map<String, Integer> prices();

        @Requires({"shown", "prices"})
        default List<String> keys() {
            return List.of(String.join(",", shown().keySet()), String.join(",", prices().keySet()));
        }
    }

    interface VirtualPainting extends VirtualModel<Painting> {
        @Prefetch
        List<Museum> museums();
    }

    @View(VirtualMuseum.class)
    record DeclaredView(Map<String, PaintingView> most, Map<String, PaintingView> first, List<String> keys) {}

    @View(VirtualPainting.class)
    record InMuseumsView(String name, List<PricesView> museums) {}

    @View(Museum.class)
    record PricesView(Map<String, Integer> prices) {}

    @View(Museum.class)
    record WrongKeyView(Map<Long, Integer> prices) {}

    @View(Museum.class)
    record NestedKeyView(Map<GuideView, GuideView> guides) {}

    interface NoMap extends VirtualModel<Museum> {
        @Prefetch
        Map<Long, Award> awards();
    }

    @View(Award.class)
    record AwardView(String name) {}

    @View(NoMap.class)
    record NoMapView(List<AwardView> awards) {}

    @Test
    void mapsHoldValues() {
        List<ValuesView> museums = reads.list(ValuesView.class);

        assertThat(museums)
                .containsExactly(
                        new ValuesView(Map.of("adult", 22, "child", 0), Map.of("adult", 22L, "child", 0L)),
                        new ValuesView(Map.of("adult", 15), Map.of("adult", 15L)),
                        new ValuesView(Map.of(), Map.of()));
        assertThat(museums.get(0).prices().keySet()).containsExactly("adult", "child");
        assertThat(reads.statements()).hasSize(2);
        for (ValuesView museum : museums) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> museum.prices().put("more", 1));
        }
    }

    @Test
    void mapsHoldEmbeddables() {
        assertThat(reads.list(HoursView.class))
                .containsExactly(
                        new HoursView(
                                Map.of(Day.SUNDAY, new Hours(9, 18), Day.MONDAY, new Hours(0, 0)),
                                Map.of(Day.SUNDAY, new OpenView(9), Day.MONDAY, new OpenView(0)),
                                Map.of(Day.SUNDAY, 18, Day.MONDAY, 0),
                                List.of(0, 18)),
                        new HoursView(
                                Map.of(Day.SUNDAY, new Hours(10, 19)),
                                Map.of(Day.SUNDAY, new OpenView(10)),
                                Map.of(Day.SUNDAY, 19),
                                List.of(19)),
                        new HoursView(Map.of(), Map.of(), Map.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void mapsHoldRowsUnderAnAttributeOfTheRows() {
        List<RoomsView> museums = reads.list(RoomsView.class);

        assertThat(museums)
                .containsExactly(
                        new RoomsView(Map.of(7, new RoomView(10L), 5, new RoomView(11L))),
                        new RoomsView(Map.of(7, new RoomView(12L))),
                        new RoomsView(Map.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void mapsHoldRowsUnderAKeyOfTheLinkTable() {
        PaintingView lisa = new PaintingView("Mona Lisa");
        PaintingView liberty = new PaintingView("Liberty");
        List<ShownView> museums = reads.list(ShownView.class);

        assertThat(museums)
                .containsExactly(
                        new ShownView(
                                Map.of("west", lisa, "east", liberty),
                                Map.of("west", 20L, "east", 21L),
                                Map.of("west", "Mona Lisa", "east", "Liberty"),
                                List.of(liberty, lisa)),
                        new ShownView(
                                Map.of("loan", lisa), Map.of("loan", 20L), Map.of("loan", "Mona Lisa"), List.of(lisa)),
                        new ShownView(Map.of(), Map.of(), Map.of(), List.of()));
        assertThat(museums.get(0).shown().get("west"))
                .isSameAs(museums.get(1).shown().get("loan"));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void keysOfMapsMayBeIdsOfRows() {
        GuideView ann = new GuideView("Ann");
        assertThat(reads.list(GuidesView.class))
                .containsExactly(
                        new GuidesView(Map.of("FR", ann, "ES", new GuideView("Bob"))),
                        new GuidesView(Map.of("ES", ann)),
                        new GuidesView(Map.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void virtualModelsMayDeclareMaps() {
        PaintingView lisa = new PaintingView("Mona Lisa");
        assertThat(reads.list(DeclaredView.class))
                .containsExactly(
                        new DeclaredView(
                                Map.of("west", lisa),
                                Map.of("east", new PaintingView("Liberty")),
                                List.of("east,west", "adult,child")),
                        new DeclaredView(Map.of("loan", lisa), Map.of("loan", lisa), List.of("loan", "adult")),
                        new DeclaredView(Map.of(), Map.of(), List.of("", "")));
        assertThat(reads.statements()).hasSize(5);
    }

    @Test
    void mapsHoldRowsWithRelatedRows() {
        PricesView louvre = new PricesView(Map.of("adult", 22, "child", 0));
        assertThat(reads.list(InMuseumsView.class))
                .containsExactly(
                        new InMuseumsView("Mona Lisa", List.of(louvre, new PricesView(Map.of("adult", 15)))),
                        new InMuseumsView("Liberty", List.of(louvre)),
                        new InMuseumsView("Hidden", List.of()));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void aKeyOfAnotherTypeIsRefused() {
        assertThatMistake(reads, WrongKeyView.class).isEqualTo("""
                error: `WrongKeyView.prices` is declared as `Map<Long, Integer>`, but `Museum.prices` is keyed by `String`
                  Write in WrongKeyView:
                      Map<String, Integer> prices""");
        assertThatMistake(reads, NestedKeyView.class).isEqualTo("""
                error: `NestedKeyView.guides` is declared as `Map<GuideView, GuideView>`, but `Museum.guides` is keyed \
                by `String`
                  Keys that are rows are shown by their ids.
                  Write in NestedKeyView:
                      Map<String, GuideView> guides""");
        assertThatMistake(reads, NoMapView.class).isEqualTo("""
                error: `NoMap.awards` is declared as `Map<Long, Award>`, and its rows have no keys
                  A view may show them as a map, with `@KeyedBy`.
                  Write in NoMap:
                      @Prefetch List<Award> awards();""");
    }
}
