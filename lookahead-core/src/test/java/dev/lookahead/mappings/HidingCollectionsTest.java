package dev.lookahead.mappings;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Archive;
import dev.lookahead.fixtures.Archive.Folder;
import dev.lookahead.fixtures.Archive.Note;
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

/** A collection may hide rows that are there by other ways: it is restricted, or its table is soft-deleted. */
@OnEachDatabase
class HidingCollectionsTest {

    private final Reads reads;

    HidingCollectionsTest(TestDatabase database) {
        reads = Reads.of(database, Archive.FIXTURE);
    }

    @View(Note.class)
    record NoteView(String text) {}

    private static final NoteView PAY = new NoteView("pay");
    private static final NoteView READ = new NoteView("read");
    private static final NoteView CALL = new NoteView("call");

    @View(Folder.class)
    record RowsView(
            List<NoteView> notes,
            List<NoteView> urgentNotes,
            List<NoteView> urgentCopies,
            List<NoteView> links,
            List<NoteView> pins,
            List<NoteView> stack) {}

    @View(Folder.class)
    record IdsView(
            List<Long> notes,
            List<Long> urgentNotes,
            List<Long> urgentCopies,
            List<Long> links,
            List<Long> pins,
            List<Long> stack) {}

    @View(Folder.class)
    record ElementsView(List<String> words, List<String> labels) {}

    @View(Note.class)
    record NoteOfFolderView(
            @Lookup("folder.urgentNotes.text") List<String> urgent,
            @Lookup("folder.pins.id") List<Long> pins,
            @Lookup("folder.labels") List<String> labels) {}

    interface VirtualFolder extends VirtualModel<Folder> {
        @Prefetch(value = "urgentNotes", orderBy = "text", limit = 1)
        Note firstUrgent();

        @Prefetch(value = "urgentCopies", orderBy = "text", limit = 1)
        Note firstCopy();

        @Prefetch(value = "links", orderBy = "id desc", limit = 1)
        Note lastLink();

        @Prefetch(value = "pins", orderBy = "id desc", limit = 2)
        List<Note> lastPins();

        @Prefetch("pins.folder.links")
        List<Note> linksOfPins();

        @Computed("select count(*) from Folder f join f.pins p where f = this and p.urgent is not null")
        long pinCount();

        @Computed("select count(*) from this.urgentCopies c")
        long copyCount();

        @Computed("select count(*) from Folder f join f.labels l where f = this and l is not null")
        long labelCount();
    }

    @View(VirtualFolder.class)
    record DeclaredView(
            NoteView firstUrgent,
            NoteView firstCopy,
            NoteView lastLink,
            List<NoteView> lastPins,
            @Lookup("linksOfPins.id") List<Long> linksOfPins) {}

    interface WithoutCounts extends VirtualModel<Folder> {}

    @View(WithoutCounts.class)
    record OfferedCountView(long pinsCount) {}

    @View(WithoutCounts.class)
    record OfferedElementsCountView(long labelsCount) {}

    @View(WithoutCounts.class)
    record OfferedRestrictedElementsCountView(int wordsCount) {}

    interface Forgetful extends VirtualModel<Folder> {
        @Computed("select count(*) from this.pins p")
        long pinCount();
    }

    @View(Forgetful.class)
    record ForgetfulView(long pinCount) {}

    @View(VirtualFolder.class)
    record CountsView(long pinCount, long copyCount, long labelCount) {}

    @Test
    void hiddenRowsAreInNoCollection() {
        assertThat(reads.list(RowsView.class))
                .containsExactly(
                        new RowsView(
                                List.of(PAY, READ, CALL),
                                List.of(PAY, CALL),
                                List.of(PAY, CALL),
                                List.of(PAY, READ),
                                List.of(PAY, CALL),
                                List.of(CALL, PAY)),
                        new RowsView(
                                List.of(new NoteView("file")),
                                List.of(),
                                List.of(PAY),
                                List.of(PAY),
                                List.of(PAY),
                                List.of()),
                        new RowsView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(7);
    }

    @Test
    void idsAgreeWithTheRows() {
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView(
                                List.of(1L, 2L, 3L),
                                List.of(1L, 3L),
                                List.of(1L, 3L),
                                List.of(1L, 2L),
                                List.of(1L, 3L),
                                List.of(3L, 1L)),
                        new IdsView(List.of(10L), List.of(), List.of(1L), List.of(1L), List.of(1L), List.of()),
                        new IdsView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(7);
    }

    @Test
    void hiddenValuesAreInNoCollection() {
        assertThat(reads.list(ElementsView.class))
                .containsExactly(
                        new ElementsView(List.of("good"), List.of("kept")),
                        new ElementsView(List.of(), List.of()),
                        new ElementsView(List.of(), List.of()));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void pathsThroughCollectionsSeeNoHiddenRow() {
        NoteOfFolderView inFirst = new NoteOfFolderView(List.of("pay", "call"), List.of(1L, 3L), List.of("kept"));
        assertThat(reads.list(NoteOfFolderView.class))
                .containsExactly(inFirst, inFirst, inFirst, new NoteOfFolderView(List.of(), List.of(1L), List.of()));
    }

    @Test
    void limitsAndPathsOfAssociationsSeeNoHiddenRow() {
        assertThat(reads.list(DeclaredView.class))
                .containsExactly(
                        new DeclaredView(CALL, CALL, READ, List.of(CALL, PAY), List.of(1L, 2L)),
                        new DeclaredView(null, PAY, PAY, List.of(PAY), List.of(1L, 2L)),
                        new DeclaredView(null, null, null, List.of(), List.of()));
        assertThat(reads.statements()).hasSize(6);
    }

    @Test
    void countsThatNameTheConditionSeeNoHiddenRow() {
        assertThat(reads.list(CountsView.class))
                .containsExactly(new CountsView(2, 2, 1), new CountsView(1, 1, 0), new CountsView(0, 0, 0));
    }

    /** No line that is offered counts what is hidden. */
    @Test
    void offeredCountsSeeNoHiddenRow() {
        assertThatMistake(reads, OfferedCountView.class)
                .endsWith(
                        "@Computed(\"select count(*) from Folder o join o.pins x where o = this and x in (select h from Note h)\") long pinsCount();");
        assertThatMistake(reads, OfferedElementsCountView.class)
                .endsWith(
                        "@Computed(\"select count(*) from Folder o join o.labels x where o = this and x is not null\") long labelsCount();");
        assertThatMistake(reads, OfferedRestrictedElementsCountView.class)
                .endsWith("@Computed(\"size(words)\") int wordsCount();");
    }

    @Test
    void aSubQueryThatWouldSeeHiddenRowsIsRefused() {
        assertThatMistake(reads, ForgetfulView.class).isEqualTo("""
                error: the expression of `Forgetful.pinCount` would see rows that are soft-deleted in the collection's table
                    select count(*) from this.pins p
                  Hibernate does not hide them in `this.pins p`.
                  Write in Forgetful:
                      @Computed("select count(*) from Folder o join o.pins p where o = this and p in (select h from Note h)") long pinCount();""");
    }
}
