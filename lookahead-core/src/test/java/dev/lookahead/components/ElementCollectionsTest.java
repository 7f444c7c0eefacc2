package dev.lookahead.components;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static dev.lookahead.testing.Mistakes.mistakes;
import static java.util.Collections.singletonList;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Museums;
import dev.lookahead.fixtures.Museums.Country;
import dev.lookahead.fixtures.Museums.Day;
import dev.lookahead.fixtures.Museums.Museum;
import dev.lookahead.fixtures.Museums.Room;
import dev.lookahead.fixtures.Museums.Title;
import dev.lookahead.fixtures.Museums.Town;
import dev.lookahead.model.Context;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Collections of values and of embeddables, each by one statement, whatever is shown of the elements. */
@OnEachDatabase
class ElementCollectionsTest {

    private final Reads reads;

    ElementCollectionsTest(TestDatabase database) {
        reads = Reads.of(database, Museums.FIXTURE);
    }

    @View(Museum.class)
    record ContainersView(
            List<String> tags,
            @Lookup("tags") Set<String> set,
            @Lookup("tags") SortedSet<String> sorted,
            @Lookup("tags") Collection<String> collection,
            SortedSet<Integer> floors,
            @Lookup("floors") List<Long> wide) {}

    @View(Museum.class)
    record HallsView(List<String> halls) {}

    @View(Museum.class)
    record TitlesView(List<Title> titles) {}

    record TownView(String name) {}

    record SiteView(String street, Day closed, TownView town) {}

    @View(Museum.class)
    record SitesView(Set<SiteView> sites) {}

    record PlaceView(
            @Lookup("town.name") String town,
            Town whole,
            @Lookup("country") String country,
            String both) {
        static Town whole(Town town) {
            return town;
        }

        static String both(@Lookup("country.code") String code, String street, @Context("separator") String between) {
            return code + between + street;
        }
    }

    @View(Museum.class)
    record PlacesView(String name, @Lookup("sites") List<PlaceView> places) {}

    @View(Museum.class)
    record PathsView(
            @Lookup("sites.street") List<String> streets,
            @Lookup("sites.town.name") SortedSet<String> towns,
            @Lookup("sites.town") List<TownView> records,
            @Lookup("sites.country.code") List<String> countries) {}

    @View(Room.class)
    record BehindView(
            @Lookup("museum.titles.text") List<String> titles,
            @Lookup("museum.sites") List<SiteView> sites) {}

    @View(Country.class)
    record CountryView(String name) {}

    @View(Country.class)
    record CodedView(String code, String name) {}

    @View(Museum.class)
    record CodesView(@Lookup("sites.country") List<String> countries) {}

    record AbroadIdView(Optional<String> country) {}

    @View(Museum.class)
    record AbroadIdsView(@Lookup("sites") List<AbroadIdView> abroad) {}

    record AbroadView(CountryView country) {}

    record AbroadNameView(
            String street, @Lookup("country.name") String name) {}

    @View(Museum.class)
    record AbroadNamesView(@Lookup("sites") List<AbroadNameView> abroad) {}

    @View(Museum.class)
    record AbroadPathView(@Lookup("sites.country.name") Set<String> names) {}

    @View(Museum.class)
    record AbroadViewsView(@Lookup("sites.country") List<CountryView> countries) {}

    record AbroadMaybeView(Optional<CountryView> country) {}

    @View(Museum.class)
    record AbroadOptionalView(@Lookup("sites") List<AbroadMaybeView> abroad) {}

    record AbroadMakingView(String loud) {
        static String loud(@Lookup("country.name") String name) {
            return name;
        }
    }

    @View(Museum.class)
    record AbroadMadeView(@Lookup("sites") List<AbroadMakingView> abroad) {}

    @View(Museum.class)
    record AbroadsView(@Lookup("sites") List<AbroadView> abroad) {}

    record PrimitiveView(boolean street) {}

    @View(Museum.class)
    record WrongView(List<PrimitiveView> sites) {}

    @View(Museum.class)
    record UnknownView(@Lookup("titles.txt") List<String> titles) {}

    @View(Museum.class)
    record ValueView(@Lookup("tags.length") List<String> tags) {}

    @View(Museum.class)
    record UnsortableView(SortedSet<Title> titles) {}

    interface VirtualMuseum extends VirtualModel<Museum> {
        Set<String> tags();

        List<Title> titles();

        @Requires({"tags", "titles"})
        default int size() {
            return tags().size() + titles().size();
        }
    }

    @View(VirtualMuseum.class)
    record SizeView(String name, int size) {}

    interface VirtualOther extends VirtualModel<Museum> {
        List<Integer> tags();
    }

    @View(VirtualOther.class)
    record OtherView(List<Integer> tags) {}

    @Test
    void valuesComeInEveryContainer() {
        List<ContainersView> museums = reads.list(ContainersView.class);

        List<String> tags = List.of("art", "big", "old");
        assertThat(museums)
                .containsExactly(
                        new ContainersView(
                                tags,
                                Set.copyOf(tags),
                                new TreeSet<>(tags),
                                tags,
                                new TreeSet<>(Set.of(-1, 0, 2)),
                                List.of(-1L, 0L, 2L)),
                        new ContainersView(
                                List.of("art"),
                                Set.of("art"),
                                new TreeSet<>(Set.of("art")),
                                List.of("art"),
                                new TreeSet<>(Set.of(0)),
                                List.of(0L)),
                        new ContainersView(
                                List.of(), Set.of(), new TreeSet<>(), List.of(), new TreeSet<>(), List.of()));
        assertThat(reads.statements()).hasSize(3);
        for (ContainersView museum : museums) {
            assertUnmodifiable(museum.tags());
            assertUnmodifiable(museum.set());
            assertUnmodifiable(museum.sorted());
            assertUnmodifiable(museum.collection());
        }
    }

    private static void assertUnmodifiable(Collection<String> collection) {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> collection.add("more"));
    }

    @Test
    void theOrderOfTheMappingIsKept() {
        assertThat(reads.list(HallsView.class))
                .containsExactly(
                        new HallsView(List.of("Richelieu", "Denon", "Sully")),
                        new HallsView(List.of("Jerónimos")),
                        new HallsView(List.of()));
        assertThat(reads.list(TitlesView.class))
                .containsExactly(
                        new TitlesView(List.of(new Title("fr", "Le Louvre"), new Title("en", "The Louvre"))),
                        new TitlesView(List.of(new Title("es", "El Prado"))),
                        new TitlesView(List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void embeddablesComeAsNestedRecords() {
        assertThat(reads.list(SitesView.class))
                .containsExactly(
                        new SitesView(Set.of(
                                new SiteView("Rivoli", Day.MONDAY, new TownView("Paris")),
                                new SiteView("Bollaert", null, new TownView("Lens")))),
                        new SitesView(Set.of(new SiteView("Ruiz", null, null))),
                        new SitesView(Set.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.statements().get(1)).doesNotContain("postcode").doesNotContain("country");
    }

    @Test
    void recordsOfElementsMayLookUpAndCompute() {
        assertThat(reads.list(PlacesView.class, query -> query.with("separator", "/")))
                .containsExactly(
                        new PlacesView(
                                "Louvre",
                                List.of(
                                        new PlaceView("Lens", new Town("62300", "Lens"), "FR", "FR/Bollaert"),
                                        new PlaceView("Paris", new Town("75001", "Paris"), "FR", "FR/Rivoli"))),
                        new PlacesView("Prado", List.of(new PlaceView(null, null, null, "null/Ruiz"))),
                        new PlacesView("Empty", List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void pathsLeadIntoElements() {
        assertThat(reads.list(PathsView.class))
                .containsExactly(
                        new PathsView(
                                List.of("Bollaert", "Rivoli"),
                                new TreeSet<>(Set.of("Lens", "Paris")),
                                List.of(new TownView("Lens"), new TownView("Paris")),
                                List.of("FR", "FR")),
                        new PathsView(List.of("Ruiz"), sortedNull(), singletonList(null), singletonList(null)),
                        new PathsView(List.of(), new TreeSet<>(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    private static SortedSet<String> sortedNull() {
        SortedSet<String> sorted = new TreeSet<>(nullsLast(naturalOrder()));
        sorted.add(null);
        return sorted;
    }

    @Test
    void elementsOfAToOneAssociationAreShown() {
        List<SiteView> louvre = List.of(
                new SiteView("Bollaert", null, new TownView("Lens")),
                new SiteView("Rivoli", Day.MONDAY, new TownView("Paris")));
        List<String> titles = List.of("Le Louvre", "The Louvre");
        assertThat(reads.list(BehindView.class))
                .containsExactly(
                        new BehindView(titles, louvre),
                        new BehindView(titles, louvre),
                        new BehindView(List.of("El Prado"), List.of(new SiteView("Ruiz", null, null))));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void defaultMethodsSeeElements() {
        assertThat(reads.list(SizeView.class))
                .containsExactly(new SizeView("Louvre", 5), new SizeView("Prado", 2), new SizeView("Empty", 0));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void partsOfElementsMayBeLeftOut() {
        assertThat(reads.list(SitesView.class, query -> query.only("sites.street")))
                .first()
                .isEqualTo(new SitesView(
                        Set.of(new SiteView("Rivoli", null, null), new SiteView("Bollaert", null, null))));
        assertThat(reads.statements().get(1)).doesNotContain("town_name");
    }

    @Test
    void rowsThatElementsReferToAreShownByTheirIds() {
        assertThatMistake(reads, AbroadsView.class).isEqualTo("""
                error: `AbroadView.country` needs a row of `Country`, and the elements of `Museum.sites` are read \
                without the rows that they refer to
                  The elements of a collection of embeddables have their own columns, and nothing else.
                  Show the id, and query a view of `Country` by these ids; or map the elements as an entity.
                  Write in AbroadView:
                      String country""");
        assertThatMistake(reads, AbroadNamesView.class)
                .startsWith("error: `AbroadNameView.name` needs a row of `Country`")
                .endsWith("@Lookup(\"country\") String name");
        assertThatMistake(reads, AbroadPathView.class)
                .startsWith("error: `AbroadPathView.names` needs a row of `Country`")
                .endsWith("@Lookup(\"sites.country\") Set<String> names");
        assertThatMistake(reads, AbroadViewsView.class).endsWith("@Lookup(\"sites.country\") List<String> countries");
        assertThatMistake(reads, AbroadOptionalView.class).endsWith("Optional<String> country");
        assertThatMistake(reads, AbroadMadeView.class)
                .contains("needs a row of `Country`")
                .endsWith("@Lookup(\"country\") String name");
    }

    /** The ids that elements refer to lead to all the rest. */
    @Test
    void rowsThatElementsReferToAreQueriedByTheirIds() {
        List<String> codes = reads.list(CodesView.class).stream()
                .flatMap(museum -> museum.countries().stream())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();

        assertThat(codes).containsExactly("FR");
        assertThat(reads.list(CodedView.class, query -> query.ids(codes)))
                .extracting(CodedView::code)
                .containsExactlyElementsOf(codes);
        assertThat(reads.list(AbroadIdsView.class))
                .hasSize(3)
                .first()
                .satisfies(museum -> assertThat(museum.abroad())
                        .extracting(abroad -> abroad.country().orElse(null))
                        .containsExactlyElementsOf(
                                reads.list(CodesView.class).get(0).countries()));
    }

    @Test
    void componentsThatDoNotFitAreRefused() {
        assertThatMistake(reads, WrongView.class).isEqualTo("""
                error: `PrimitiveView.street` is declared as `boolean`, but `street` gives `String`
                  Write in PrimitiveView:
                      String street""");
        assertThatMistake(reads, UnknownView.class).isEqualTo("""
                error: `txt`, in `titles.txt` of `UnknownView.titles`, is not known in `Museum.titles`
                  There are `language`, `text`. Did you mean `text`?
                  Write in UnknownView:
                      @Lookup("titles.text") List<String> titles""");
        assertThatMistake(reads, ValueView.class).startsWith("""
                error: `length`, in `tags.length` of `ValueView.tags`, cannot be followed""");
        assertThatMistake(reads, UnsortableView.class).isEqualTo("""
                error: `UnsortableView.titles` is sorted, and `Title` is not `Comparable`""");
        assertThat(mistakes(reads, OtherView.class)).containsExactly("""
                error: `VirtualOther.tags` is declared as `List<Integer>`, and the attribute is `List<String>`
                  Write in VirtualOther:
                      List<String> tags();""", """
                error: `OtherView.tags` is declared as `List<Integer>`, but `tags` gives `List<String>`
                  Write in OtherView:
                      List<String> tags""");
    }
}
