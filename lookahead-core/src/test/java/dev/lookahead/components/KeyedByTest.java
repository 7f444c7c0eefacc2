package dev.lookahead.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Museums;
import dev.lookahead.fixtures.Museums.Award;
import dev.lookahead.fixtures.Museums.Country;
import dev.lookahead.fixtures.Museums.Museum;
import dev.lookahead.fixtures.Museums.Room;
import dev.lookahead.fixtures.Museums.Title;
import dev.lookahead.model.Computed;
import dev.lookahead.model.KeyedBy;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Related rows and embeddables under what the view says. */
@OnEachDatabase
class KeyedByTest {

    private final Reads reads;

    KeyedByTest(TestDatabase database) {
        reads = Reads.of(database, Museums.FIXTURE);
    }

    @View(Award.class)
    record AwardView(String name) {}

    @View(Award.class)
    record AwardWithIdView(Long id, String name) {}

    @View(Museum.class)
    record ByNameView(
            @KeyedBy("name") Map<String, AwardView> awards,
            @KeyedBy("name") @Lookup("awards") Map<String, Long> ids,
            @KeyedBy("id") @Lookup("awards.name") Map<Long, String> names) {}

    // tag::keyed[]
    @View(Museum.class)
    record ByYearView(
            @KeyedBy("year") Map<Long, List<AwardView>> awards,
            @KeyedBy("year") @Lookup("awards") Map<Integer, Set<AwardWithIdView>> sets) {}
    // end::keyed[]

    @View(Museum.class)
    record OnePerYearView(@KeyedBy("year") Map<Integer, AwardView> awards) {}

    @View(Museum.class)
    record ByCountryView(@KeyedBy("country.code") Map<String, AwardView> awards) {}

    // tag::keyed[]
    @View(Museum.class)
    record TitlesView(
            @KeyedBy("language") @Lookup("titles.text") Map<String, String> texts,
            @KeyedBy("language") Map<String, Title> titles) {}
    // end::keyed[]

    @View(Museum.class)
    record SameOpeningView(
            @KeyedBy("opens") @Lookup("hours.closes") Map<Integer, Integer> hours) {}

    interface VirtualMuseum extends VirtualModel<Museum> {
        @Prefetch
        List<VirtualAward> awards();

        @Prefetch("shown.museums")
        List<Museum> alike();
    }

    interface VirtualAward extends VirtualModel<Award> {
        @Computed("coalesce(this.year, 0)")
        long yearOrNone();
    }

    @View(VirtualMuseum.class)
    record ParameterView(String name, Map<Long, List<String>> awards) {
        static Map<Long, List<String>> awards(
                @KeyedBy("yearOrNone") @Lookup("awards.name") Map<Long, List<String>> names) {
            return new TreeMap<>(names);
        }
    }

    @View(VirtualMuseum.class)
    record AlikeView(String name, @KeyedBy("name") Map<String, Long> alike) {}

    @View(Room.class)
    record BehindView(
            @KeyedBy("name") @Lookup("museum.awards") Map<String, AwardView> awards) {}

    @View(Country.class)
    record CountryView(String code) {}

    @View(Museum.class)
    record BeyondView(
            @KeyedBy("name") @Lookup("awards.country") Map<String, CountryView> countries) {}

    private static final AwardView LIGHT = new AwardView("Light");
    private static final AwardView GLASS = new AwardView("Glass");
    private static final AwardView STONE = new AwardView("Stone");
    private static final AwardView PAINT = new AwardView("Paint");

    @Test
    void theKeyNeedNotBeShown() {
        List<ByNameView> museums = reads.list(ByNameView.class);

        assertThat(museums)
                .containsExactly(
                        new ByNameView(
                                Map.of("Light", LIGHT, "Glass", GLASS, "Stone", STONE),
                                Map.of("Light", 40L, "Glass", 41L, "Stone", 42L),
                                Map.of(40L, "Light", 41L, "Glass", 42L, "Stone")),
                        new ByNameView(Map.of("Paint", PAINT), Map.of("Paint", 43L), Map.of(43L, "Paint")),
                        new ByNameView(Map.of(), Map.of(), Map.of()));
        assertThat(museums.get(0).awards().keySet()).containsExactly("Light", "Glass", "Stone");
        assertThat(reads.statements()).hasSize(2);
        for (ByNameView museum : museums) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> museum.awards().put("more", LIGHT));
        }
    }

    @Test
    void severalRowsMayHaveOneKey() {
        assertThat(reads.list(ByYearView.class, query -> query.ids(List.of(1L, 3L))))
                .containsExactly(
                        new ByYearView(
                                Map.of(2001L, List.of(LIGHT, STONE), 2003L, List.of(GLASS)),
                                Map.of(
                                        2001,
                                        Set.of(new AwardWithIdView(40L, "Light"), new AwardWithIdView(42L, "Stone")),
                                        2003,
                                        Set.of(new AwardWithIdView(41L, "Glass")))),
                        new ByYearView(Map.of(), Map.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aRepeatedKeyIsRefusedWithBothRows() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(OnePerYearView.class))
                .withMessage("`OnePerYearView.awards` has one place for the key `2001`, and `Museum` 1 has several:"
                        + " `Award` 40 and `Award` 42.\n  Declare it as `Map<Integer, List<AwardView>>`.")
                .satisfies(thrown -> {
                    assertThat(thrown.field()).isEqualTo("OnePerYearView.awards");
                    assertThat(thrown.id()).isEqualTo(1L);
                });
    }

    @Test
    void aNullKeyIsRefusedWithItsRow() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(ByYearView.class))
                .withMessageStartingWith(
                        "`ByYearView.awards` is a map, but `Award` 43 of `Museum` 2 has null as its key.\n  ")
                .withMessageContaining("coalesce");
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(ByCountryView.class))
                .withMessageContaining("`Award` 42 of `Museum` 1 has null as its key");
    }

    @Test
    void aKeyMayBeTheIdOfAToOneAssociation() {
        assertThat(reads.list(ByCountryView.class, query -> query.ids(List.of(2L))))
                .containsExactly(new ByCountryView(Map.of("ES", PAINT)));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void embeddablesMayBeKeyed() {
        assertThat(reads.list(TitlesView.class))
                .containsExactly(
                        new TitlesView(
                                Map.of("en", "The Louvre", "fr", "Le Louvre"),
                                Map.of("en", new Title("en", "The Louvre"), "fr", new Title("fr", "Le Louvre"))),
                        new TitlesView(Map.of("es", "El Prado"), Map.of("es", new Title("es", "El Prado"))),
                        new TitlesView(Map.of(), Map.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(SameOpeningView.class)).first().isEqualTo(new SameOpeningView(Map.of(9, 18, 0, 0)));
    }

    @Test
    void aKeyMayBeComputedAndAMapAParameter() {
        assertThat(reads.list(ParameterView.class))
                .containsExactly(
                        new ParameterView("Louvre", Map.of(2001L, List.of("Light", "Stone"), 2003L, List.of("Glass"))),
                        new ParameterView("Prado", Map.of(0L, List.of("Paint"))),
                        new ParameterView("Empty", Map.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void rowsAtTheEndOfAPathMayBeKeyed() {
        assertThat(reads.list(AlikeView.class))
                .containsExactly(
                        new AlikeView("Louvre", Map.of("Louvre", 1L, "Prado", 2L)),
                        new AlikeView("Prado", Map.of("Louvre", 1L, "Prado", 2L)),
                        new AlikeView("Empty", Map.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aCollectionOfAToOneAssociationMayBeKeyed() {
        assertThat(reads.list(BehindView.class, query -> query.where("museum.name = 'Prado'")))
                .containsExactly(new BehindView(Map.of("Paint", PAINT)));
        assertThat(reads.statements()).hasSize(2);
    }

    /** The key is that of the collection's rows, and not of those that they lead to. */
    @Test
    void valuesOfTheMapMayComeFromAPathBehindTheCollection() {
        assertThat(reads.list(BeyondView.class))
                .containsExactly(
                        new BeyondView(withNull(
                                "Stone", Map.of("Light", new CountryView("FR"), "Glass", new CountryView("ES")))),
                        new BeyondView(Map.of("Paint", new CountryView("ES"))),
                        new BeyondView(Map.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    /** An award that is of no country has its place all the same, as in a map of the countries' ids. */
    private static <K, V> Map<K, V> withNull(K key, Map<K, V> others) {
        Map<K, V> all = new HashMap<>(others);
        all.put(key, null);
        return all;
    }

    @Test
    void keyedRowsMayBeStreamed() {
        assertThat(reads.<ByNameView, Long>read(ByNameView.class, query -> {
                    try (var museums = query.stream(1)) {
                        return museums.mapToLong(each -> each.awards().size()).sum();
                    }
                }))
                .isEqualTo(4);
    }
}
