package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Country;
import dev.lookahead.fixtures.Clinic.Note;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Equal values at the ends of to-one paths, which lead over embeddables and rows that may be missing. */
@OnEachDatabase
class EqualPathsTest {

    private final Reads reads;

    EqualPathsTest(TestDatabase database) {
        reads = Reads.of(database, Clinic.FIXTURE);
    }

    interface VirtualCountry extends VirtualModel<Country> {
        @Computed("concat(name, '!')")
        String loud();

        @Prefetch(local = "code", remote = "patient.home.country.code")
        List<VirtualVisit> visits();

        @Prefetch(local = "code", remote = "visit.patient.home.country", orderBy = "text", limit = 2)
        List<VirtualNote> firstNotes();

        @Prefetch(local = "name", remote = "visit.patient.home.country.name", where = "text <> 'tea'")
        List<Note> notesByName();

        @Prefetch(local = "name", remote = "patient.home.country.name", orderBy = "reason desc", limit = 1)
        Visit lastVisitByName();

        @Prefetch(local = "loud", remote = "patient.home.country.name")
        List<Visit> loudly();
    }

    interface VirtualVisit extends VirtualModel<Visit> {
        String reason();

        @Prefetch
        VirtualPatient patient();

        @Prefetch(local = "patient.home.country.code", remote = "code")
        VirtualCountry country();

        @Prefetch(local = "patient.home.country.name", remote = "home.country.name")
        List<Patient> compatriots();
    }

    interface VirtualPatient extends VirtualModel<Patient> {}

    interface VirtualNote extends VirtualModel<Note> {
        String text();

        @Prefetch(local = "visit.patient.name", remote = "patient.name", orderBy = "reason")
        List<Visit> visitsOfTheSame();

        @Prefetch(local = "visit.id.ward", remote = "visit.id.ward", orderBy = "text")
        List<Note> sameWard();
    }

    @View(VirtualCountry.class)
    record CountryView(
            String code,
            @Lookup("visits.reason") List<String> visits,
            @Lookup("firstNotes.text") List<String> firstNotes,
            @Lookup("notesByName.text") List<String> notesByName,
            @Lookup("lastVisitByName.reason") String lastVisit,
            @Lookup("loudly.reason") List<String> loudly) {}

    @View(VirtualVisit.class)
    record VisitView(
            String reason,
            @Lookup("country.name") String country,
            @Lookup("compatriots.name") List<String> compatriots) {}

    @View(VirtualNote.class)
    record NoteView(
            String text,
            @Lookup("visitsOfTheSame.reason") List<String> visits,
            @Lookup("sameWard.text") List<String> sameWard) {}

    @Test
    void pathsOfRelatedRowsMayBeEqual() {
        assertThat(reads.list(CountryView.class))
                .containsExactly(new CountryView(
                        "FR",
                        List.of("cough", "fever", "check"),
                        List.of("rest", "sleep"),
                        List.of("rest", "sleep"),
                        "fever",
                        List.of()));
        assertThat(reads.statements()).hasSize(6);
    }

    @Test
    void pathsOfTheOwnerMayBeEqual() {
        assertThat(reads.list(VisitView.class))
                .containsExactly(
                        new VisitView("cough", "France", List.of("Ann")),
                        new VisitView("fever", "France", List.of("Ann")),
                        new VisitView("check", "France", List.of("Ann")));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void equalPathsMayLeadOverMissingRows() {
        assertThat(reads.list(NoteView.class))
                .containsExactly(
                        new NoteView("rest", List.of("check", "cough", "fever"), List.of("rest", "sleep", "tea")),
                        new NoteView("tea", List.of("check", "cough", "fever"), List.of("rest", "sleep", "tea")),
                        new NoteView("sleep", List.of("check", "cough", "fever"), List.of("rest", "sleep", "tea")),
                        new NoteView("none", List.of(), List.of()));
        assertThat(reads.statements()).hasSize(3);
    }
}
