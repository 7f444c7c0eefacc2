package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Notebooks;
import dev.lookahead.fixtures.Notebooks.Book;
import dev.lookahead.fixtures.Notebooks.Note;
import dev.lookahead.fixtures.Notebooks.Tag;
import dev.lookahead.fixtures.Notebooks.Writer;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The prefetchers of django-prefetch as fields of virtual models. */
@OnEachDatabase
class PrefetchersTest {

    private final Reads reads;

    PrefetchersTest(TestDatabase database) {
        reads = Reads.of(database, Notebooks.FIXTURE);
    }

    interface VirtualWriter extends VirtualModel<Writer> {
        @Prefetch
        List<VirtualBook> books();

        @Prefetch(value = "books", orderBy = "created desc", limit = 2)
        List<VirtualBook> latestBooks();

        @Prefetch(value = "books", orderBy = "created desc", limit = 5)
        List<VirtualBook> latestFiveBooks();

        @Prefetch(value = "books", orderBy = "created desc", limit = 1)
        VirtualBook latestBook();

        @BatchLoad(value = LatestNames.class, args = "count=5")
        List<String> latestNames();

        @BatchLoad(value = LatestNames.class, args = "count=1")
        List<String> latestName();

        @BatchLoad(Broken.class)
        String broken();
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualTag> tags();

        @Prefetch("tags.books")
        List<VirtualBook> similar();

        @BatchLoad(value = Shelves.class, key = "name")
        String shelf();
    }

    interface VirtualTag extends VirtualModel<Tag> {}

    interface VirtualNote extends VirtualModel<Note> {
        @Prefetch
        VirtualBook book();

        @Prefetch("book.tags")
        List<VirtualTag> tags();

        @Computed("length(text)")
        int length();
    }

    /** A prefetcher as a class of its own, which takes an argument. */
    static final class LatestNames implements BatchLoader<Long, List<String>> {
        @Override
        public Map<Long, List<String>> load(Set<Long> writers, FetchContext context) {
            int count = Integer.parseInt(context.argument("count"));
            Map<Long, List<String>> names = new HashMap<>();
            context.entityManager()
                    .createQuery(
                            "select b.writer.id, b.name from Book b where b.writer.id in :writers"
                                    + " order by b.created desc",
                            Object[].class)
                    .setParameter("writers", writers)
                    .getResultList()
                    .forEach(row -> {
                        List<String> own = names.computeIfAbsent((Long) row[0], each -> new ArrayList<>());
                        if (own.size() < count) {
                            own.add((String) row[1]);
                        }
                    });
            return names;
        }
    }

    /** Keys that several rows share. */
    static final class Shelves implements BatchLoader<String, String> {
        @Override
        public Map<String, String> load(Set<String> names, FetchContext context) {
            Map<String, String> shelves = new HashMap<>();
            names.forEach(name -> shelves.put(name, name + " of " + names.size()));
            return shelves;
        }
    }

    static final class Broken implements BatchLoader<Long, String> {
        @Override
        public Map<Long, String> load(Set<Long> writers, FetchContext context) {
            throw new IllegalStateException("no answer");
        }
    }

    @View(VirtualTag.class)
    record TagView(String name) {}

    @View(VirtualBook.class)
    record BookView(String name) {}

    @View(VirtualWriter.class)
    record WriterView(String name, List<BookView> books) {}

    @View(VirtualWriter.class)
    record PlainWriterView(String name) {}

    @View(VirtualWriter.class)
    record LatestView(
            String name,
            @Lookup("latestBooks.name") List<String> two,
            @Lookup("latestFiveBooks.name") List<String> five) {}

    @View(VirtualWriter.class)
    record LoadedView(String name, List<String> latestNames, List<String> latestName) {}

    @View(VirtualWriter.class)
    record LatestBookView(String name, BookView latestBook) {}

    @View(VirtualBook.class)
    record SimilarView(Long id, List<Long> similar) {}

    @View(VirtualBook.class)
    record ShelvedView(Long id, String shelf) {}

    @View(VirtualBook.class)
    record TaggedBookView(String name, List<TagView> tags) {}

    @View(VirtualNote.class)
    record NoteView(String text, TaggedBookView book) {}

    @View(VirtualNote.class)
    record NoteTagsView(String text, List<TagView> tags) {}

    @View(VirtualWriter.class)
    record WriterOfTaggedView(String name, List<TaggedBookView> books) {}

    @View(VirtualWriter.class)
    record BrokenView(String broken) {}

    @Test
    void bringsTheBooksOfAWriter() {
        WriterView writer = reads.list(WriterView.class, query -> query.where("name = 'Three'"))
                .get(0);

        assertThat(writer.books()).extracting(BookView::name).containsExactly("Book 3", "Book 2", "Book 1");
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void readsNoBooksForAViewWithout() {
        assertThat(reads.list(PlainWriterView.class))
                .extracting(PlainWriterView::name)
                .containsExactly("Three", "Five", "Ten", "None");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void givesTheLatestOfEachWriter() {
        List<LatestView> writers = reads.list(LatestView.class);

        assertThat(writers)
                .containsExactly(
                        new LatestView("Three", List.of("Book 3", "Book 2"), List.of("Book 3", "Book 2", "Book 1")),
                        new LatestView(
                                "Five",
                                List.of("Book 5", "Book 4"),
                                List.of("Book 5", "Book 4", "Book 3", "Book 2", "Book 1")),
                        new LatestView("Ten", List.of("29", "28"), List.of("29", "28", "27", "26", "25")),
                        new LatestView("None", List.of(), List.of()));
        assertThat(reads.statements()).hasSize(3);
    }

    /** Two uses of one loader with other arguments are two calls. */
    @Test
    void givesALoaderItsArgument() {
        List<LoadedView> writers = reads.list(LoadedView.class);

        assertThat(writers)
                .contains(
                        new LoadedView("Ten", List.of("29", "28", "27", "26", "25"), List.of("29")),
                        new LoadedView("None", List.of(), List.of()));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void givesAWriterWithoutBooksNoLatest() {
        assertThat(reads.list(LatestBookView.class))
                .containsExactly(
                        new LatestBookView("Three", new BookView("Book 3")),
                        new LatestBookView("Five", new BookView("Book 5")),
                        new LatestBookView("Ten", new BookView("29")),
                        new LatestBookView("None", null));
        assertThat(reads.statements()).hasSize(2);
    }

    /** Each book has what is like it, be it like the others. */
    @Test
    void rowsThatShareRelatedRowsAllHaveThem() {
        List<SimilarView> books = reads.list(SimilarView.class);

        assertThat(books)
                .contains(
                        // Tags 0 and 1 are on the first two books and on the last of five.
                        new SimilarView(2L, List.of(1L, 2L, 10L, 13L, 14L)),
                        new SimilarView(14L, List.of(1L, 2L, 10L, 13L, 14L)),
                        new SimilarView(20L, List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void rowsThatShareAKeyAllHaveItsValue() {
        List<ShelvedView> books = reads.list(ShelvedView.class, query -> query.where("writer.id < 2"));

        assertThat(books).hasSize(8).contains(new ShelvedView(2L, "Book 1 of 5"), new ShelvedView(14L, "Book 1 of 5"));
        assertThat(reads.statements()).hasSize(1);
    }

    /** The loose notes have no book, and are no trouble. */
    @Test
    void aPathGoesForwardAndThenToMany() {
        List<NoteTagsView> notes = reads.list(NoteTagsView.class);

        assertThat(notes).hasSize(22);
        assertThat(notes.get(0))
                .isEqualTo(new NoteTagsView("on Book 3", List.of(new TagView("Tag 2"), new TagView("Tag 3"))));
        assertThat(notes.get(21)).isEqualTo(new NoteTagsView("loose", List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void relationsAreNested() {
        List<NoteView> notes = reads.list(NoteView.class);

        assertThat(notes.get(0).book().tags()).extracting(TagView::name).containsExactly("Tag 2", "Tag 3");
        assertThat(notes.get(21).book()).isNull();
        assertThat(reads.statements()).hasSize(3);
        List<WriterOfTaggedView> writers = reads.list(WriterOfTaggedView.class);
        assertThat(writers.get(1).books().get(4).tags())
                .containsExactlyElementsOf(writers.get(0).books().get(2).tags());
        assertThat(writers.get(3).books()).isEmpty();
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void readsOneWriterById() {
        WriterView writer =
                reads.read(WriterView.class, query -> query.ids(List.of(0L)).single());

        assertThat(writer.books()).extracting(BookView::name).containsExactly("Book 3", "Book 2", "Book 1");
        assertThat(reads.statements()).hasSize(2);
        Optional<WriterView> first =
                reads.read(WriterView.class, query -> query.orderBy("name").first());
        assertThat(first)
                .hasValueSatisfying(each -> assertThat(each.books())
                        .extracting(BookView::name)
                        .containsExactly("Book 5", "Book 4", "Book 3", "Book 2", "Book 1"));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void theExceptionOfALoaderIsTheCause() {
        assertThatThrownBy(() -> reads.list(BrokenView.class))
                .isInstanceOf(BatchLoadException.class)
                .hasMessageContaining("VirtualWriter.broken")
                .hasRootCauseMessage("no answer");
    }

    @Test
    void aPageWithoutRowsTakesOneStatement() {
        assertThat(reads.list(WriterView.class, query -> query.where("name = 'Nobody'")))
                .isEmpty();
        assertThat(reads.statements()).hasSize(1);
    }
}
