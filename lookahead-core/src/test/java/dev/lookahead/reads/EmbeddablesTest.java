package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Country;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Town;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Embeddables as they are, as nested records, and paths into them. */
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
    void aPathMayLeadIntoAnEmbeddable() {
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
    void virtualModelsNeedNotDeclareEmbeddables() {
        assertThat(reads.list(UndeclaredView.class))
                .first()
                .isEqualTo(new UndeclaredView(
                        new Town(null, "Lyon"), new HomeView("Rue 1", new TownView("Paris")), "75000"));
    }
}
