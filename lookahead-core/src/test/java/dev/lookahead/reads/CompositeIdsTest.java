package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Note;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.fixtures.Clinic.VisitId;
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

/** Rows whose id is an embeddable, as roots, as related rows and as owners of such. */
@OnEachDatabase
class CompositeIdsTest {

    private static final VisitId EAST_1 = new VisitId("east", 1);
    private static final VisitId EAST_2 = new VisitId("east", 2);
    private static final VisitId WEST_1 = new VisitId("west", 1);

    private final Reads reads;

    CompositeIdsTest(TestDatabase database) {
        reads = Reads.of(database, Clinic.FIXTURE);
    }

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

    record NumberView(int number) {}

    @View(Visit.class)
    record NestedIdView(NumberView id) {}

    @View(Note.class)
    record NoteView(String text) {}

    @View(Visit.class)
    record OwnerView(
            VisitId id,
            List<NoteView> notes,
            Set<String> symptoms,
            @Lookup("notes.id") List<Long> noteIds) {}

    @View(Note.class)
    record OwnedView(
            String text,
            VisitView visit,
            @Lookup("visit.id") VisitId visitId) {}

    interface VirtualVisit extends VirtualModel<Visit> {
        @Prefetch(value = "notes", orderBy = "text desc", limit = 1)
        Note lastNote();
    }

    interface VirtualNote extends VirtualModel<Note> {
        @Prefetch
        VirtualVisit visit();

        @Join("visit")
        VirtualVisit joined();
    }

    interface VirtualPatient extends VirtualModel<Patient> {
        @Prefetch("visited.notes")
        List<Note> notes();
    }

    @View(VirtualVisit.class)
    record LastView(VisitId id, @Lookup("lastNote.text") String last) {}

    @View(VirtualNote.class)
    record FetchedView(String text, LastView visit) {}

    @View(VirtualNote.class)
    record JoinedView(String text, LastView joined) {}

    @View(VirtualPatient.class)
    record NotesView(String name, @Lookup("notes.text") List<String> notes) {}

    @Test
    void rootsWithACompositeIdAreInItsOrder() {
        assertThat(reads.list(VisitView.class))
                .containsExactly(
                        new VisitView(EAST_1, "cough"), new VisitView(EAST_2, "fever"), new VisitView(WEST_1, "check"));
    }

    @Test
    void relatedRowsMayHaveACompositeId() {
        List<VisitedView> patients = reads.list(VisitedView.class);

        assertThat(patients.get(0).visited()).extracting(VisitView::reason).containsExactly("cough", "fever", "check");
        assertThat(patients.get(1).visited()).isEmpty();
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void compositeIdsMayBeShownWhole() {
        assertThat(reads.list(VisitIdsView.class))
                .extracting(VisitIdsView::visited)
                .containsExactly(List.of(EAST_1, EAST_2, WEST_1), List.of());
    }

    @Test
    void partsOfAnIdMayBeShown() {
        assertThat(reads.list(VisitPartsView.class))
                .containsExactly(
                        new VisitPartsView("east", 1), new VisitPartsView("east", 2), new VisitPartsView("west", 1));
        assertThat(reads.list(NestedIdView.class)).first().isEqualTo(new NestedIdView(new NumberView(1)));
    }

    @Test
    void ownersMayHaveACompositeId() {
        assertThat(reads.list(OwnerView.class))
                .containsExactly(
                        new OwnerView(EAST_1, List.of(new NoteView("tea")), Set.of("heat"), List.of(2L)),
                        new OwnerView(
                                EAST_2,
                                List.of(new NoteView("rest"), new NoteView("sleep")),
                                Set.of("heat", "chills"),
                                List.of(1L, 3L)),
                        new OwnerView(WEST_1, List.of(), Set.of(), List.of()));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void aToOneMayHaveACompositeId() {
        assertThat(reads.list(OwnedView.class))
                .containsExactly(
                        new OwnedView("rest", new VisitView(EAST_2, "fever"), EAST_2),
                        new OwnedView("tea", new VisitView(EAST_1, "cough"), EAST_1),
                        new OwnedView("sleep", new VisitView(EAST_2, "fever"), EAST_2),
                        new OwnedView("none", null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void edgesMayLeadThroughRowsWithCompositeIds() {
        LastView fever = new LastView(EAST_2, "sleep");
        LastView cough = new LastView(EAST_1, "tea");
        assertThat(reads.list(FetchedView.class))
                .containsExactly(
                        new FetchedView("rest", fever),
                        new FetchedView("tea", cough),
                        new FetchedView("sleep", fever),
                        new FetchedView("none", null));
        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.list(JoinedView.class))
                .extracting(JoinedView::joined)
                .containsExactly(fever, cough, fever, null);
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void pathsMayLeadThroughRowsWithCompositeIds() {
        assertThat(reads.list(NotesView.class))
                .containsExactly(new NotesView("Ann", List.of("rest", "tea", "sleep")), new NotesView(null, List.of()));
        assertThat(reads.statements()).hasSize(2);
    }
}
