package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Blood;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.fixtures.Clinic.VisitId;
import dev.lookahead.fixtures.Clinic.Weight;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys of every kind: composite, in embeddables, converted, of a narrower number, in records. */
@OnEachDatabase
class LoaderKeysTest {

    private final Reads reads;

    LoaderKeysTest(TestDatabase database) {
        reads = Reads.of(database, Clinic.FIXTURE);
    }

    /** Gives each key as text. */
    abstract static class Texts<K> implements BatchLoader<K, String> {
        @Override
        public Map<K, String> load(Set<K> keys, FetchContext context) {
            return keys.stream().collect(Collectors.toMap(Function.identity(), key -> "<" + key + ">"));
        }
    }

    static final class OfVisits extends Texts<VisitId> {}

    static final class OfPatients extends Texts<UUID> {}

    static final class OfTexts extends Texts<String> {}

    static final class OfWeights extends Texts<Weight> {}

    static final class OfNumbers extends Texts<Long> {}

    static final class OfBloods extends Texts<Blood> {}

    record Case(String name, long visits, Blood blood) {}

    static final class OfCases extends Texts<Case> {}

    interface VirtualVisit extends VirtualModel<Visit> {
        @Prefetch
        VirtualPatient patient();

        @BatchLoad(OfVisits.class)
        String byId();

        @BatchLoad(value = OfTexts.class, key = "id.ward")
        String byWard();

        @BatchLoad(value = OfPatients.class, key = "patient")
        String byPatient();

        @BatchLoad(value = OfTexts.class, key = "patient.home.country.name")
        String byCountry();

        @BatchLoad(value = OfTexts.class, key = "patient.loud")
        String byLoudPatient();

        @BatchLoad(value = OfVisits.class, key = "id")
        String byNamedId();
    }

    interface VirtualPatient extends VirtualModel<Patient> {
        @Computed("upper(name)")
        String loud();

        @BatchLoad(value = OfTexts.class, key = "home.town.name")
        String byTown();

        @BatchLoad(value = OfWeights.class, key = "weight")
        String byWeight();

        @BatchLoad(value = OfNumbers.class, key = "visits")
        String byVisits();

        @BatchLoad(value = OfBloods.class, key = "blood")
        String byBlood();

        @BatchLoad(
                value = OfCases.class,
                key = {"name", "visits", "blood"})
        String byCase();
    }

    @View(VirtualVisit.class)
    record VisitView(
            String byId, String byWard, String byPatient, String byCountry, String byLoudPatient, String byNamedId) {}

    @View(VirtualPatient.class)
    record PatientView(String byTown, String byWeight, String byVisits, String byBlood, String byCase) {}

    @Test
    void keysMayBeCompositeIdsTheirPartsAndPathsOverToOnes() {
        assertThat(reads.list(VisitView.class)).containsExactly(visit("east", 1), visit("east", 2), visit("west", 1));
        assertThat(reads.statements()).hasSize(1);
    }

    private static VisitView visit(String ward, int number) {
        String id = "<" + new VisitId(ward, number) + ">";
        return new VisitView(id, "<" + ward + ">", "<" + Clinic.ANN + ">", "<France>", "<ANN>", id);
    }

    @Test
    void keysMayBeEmbeddedConvertedAndWidenedValuesAndRecordsOfThem() {
        List<PatientView> patients = reads.list(PatientView.class);

        assertThat(patients)
                .containsExactly(
                        new PatientView(
                                "<Paris>",
                                "<Weight[grams=60000]>",
                                "<3>",
                                "<A>",
                                "<Case[name=Ann, visits=3, blood=A]>"),
                        new PatientView(null, null, "<0>", null, null));
    }
}
