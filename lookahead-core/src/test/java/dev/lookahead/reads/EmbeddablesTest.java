package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Country;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Town;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.fixtures.Clinic.VisitId;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Embeddables as they are, as nested records, and paths into them; composite ids are such too. */
@OnEachDatabase
class EmbeddablesTest {

    private final Reads reads;

    EmbeddablesTest(TestDatabase database) {
        reads = Reads.of(database, Clinic.FIXTURE);
    }

    record TownView(String name) {}

    record HomeView(String street, TownView town) {}

    record LabelledTownView(String name, String label) {
        static String label(String postcode, String name) {
            return postcode + " " + name;
        }
    }

    @View(Country.class)
    record CountryView(String code, String name) {}

    record AbroadView(String street, CountryView country) {}

    @View(Patient.class)
    record AsItIsView(
            String name,
            Town birthTown,
            @Lookup("home.town") Town homeTown) {}

    @View(Patient.class)
    record NestedView(String name, TownView birthTown, HomeView home) {}

    @View(Patient.class)
    record StaticView(@Lookup("birthTown") LabelledTownView town) {}

    @View(Patient.class)
    record PathView(
            @Lookup("home.street") String street,
            @Lookup("home.town.name") String town,
            @Lookup("home.country.name") String country,
            @Lookup("home.country.code") String code) {}

    @View(Patient.class)
    record WithToOneView(AbroadView home) {}

    interface VirtualPatient extends VirtualModel<Patient> {}

    @View(VirtualPatient.class)
    record UndeclaredView(
            Town birthTown,
            HomeView home,
            @Lookup("home.town.postcode") String postcode) {}

    @View(Visit.class)
    record VisitView(VisitId id, String reason) {}

    @View(Visit.class)
    record VisitPartsView(
            @Lookup("id.ward") String ward,
            @Lookup("id.number") int number) {}

    @View(Patient.class)
    record VisitedView(String name, List<VisitView> visited) {}

    @View(Patient.class)
    record VisitIdsView(@Lookup("visited.id") List<VisitId> visited) {}

    @Test
    void anEmbeddableComesAsItIs() {
        assertThat(reads.list(AsItIsView.class))
                .containsExactly(
                        new AsItIsView("Ann", new Town(null, "Lyon"), new Town("75000", "Paris")),
                        new AsItIsView(null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void anEmbeddableComesAsANestedRecord() {
        assertThat(reads.list(NestedView.class))
                .containsExactly(
                        new NestedView("Ann", new TownView("Lyon"), new HomeView("Rue 1", new TownView("Paris"))),
                        new NestedView(null, null, null));
        assertThat(reads.statements()).singleElement().asString().doesNotContain("postcode");
    }

    @Test
    void aNestedRecordMayHaveStaticComponents() {
        assertThat(reads.list(StaticView.class))
                .first()
                .isEqualTo(new StaticView(new LabelledTownView("Lyon", "null Lyon")));
    }

    @Test
    void aPathLeadsInto() {
        assertThat(reads.list(PathView.class))
                .containsExactly(new PathView("Rue 1", "Paris", "France", "FR"), new PathView(null, null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aNestedRecordMayShowARelatedRow() {
        assertThat(reads.list(WithToOneView.class))
                .containsExactly(
                        new WithToOneView(new AbroadView("Rue 1", new CountryView("FR", "France"))),
                        new WithToOneView(null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aVirtualModelNeedNotDeclareThem() {
        assertThat(reads.list(UndeclaredView.class))
                .first()
                .isEqualTo(new UndeclaredView(
                        new Town(null, "Lyon"), new HomeView("Rue 1", new TownView("Paris")), "75000"));
    }

    @Test
    void rootsWithACompositeIdAreInItsOrder() {
        assertThat(reads.list(VisitView.class))
                .containsExactly(
                        new VisitView(new VisitId("east", 1), "cough"),
                        new VisitView(new VisitId("east", 2), "fever"),
                        new VisitView(new VisitId("west", 1), "check"));
        assertThat(reads.list(VisitPartsView.class))
                .containsExactly(
                        new VisitPartsView("east", 1), new VisitPartsView("east", 2), new VisitPartsView("west", 1));
    }

    @Test
    void relatedRowsMayHaveACompositeId() {
        List<VisitedView> patients = reads.list(VisitedView.class);

        assertThat(patients.get(0).visited()).extracting(VisitView::reason).containsExactly("cough", "fever", "check");
        assertThat(patients.get(1).visited()).isEmpty();
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void compositeIdsComeAsIds() {
        assertThat(reads.list(VisitIdsView.class))
                .extracting(VisitIdsView::visited)
                .containsExactly(
                        List.of(new VisitId("east", 1), new VisitId("east", 2), new VisitId("west", 1)), List.of());
    }
}
