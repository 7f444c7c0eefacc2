package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views and virtual models that were not named at start-up are checked at their first read, each by itself. */
@OnEachDatabase
class FirstReadTest {

    private static final String HEAD = "1 mistake in views and virtual models:\n\nerror: ";

    private final TestDatabase database;
    private Reads reads;

    FirstReadTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        reads = Reads.of(database, Library.FIXTURE).by(builder -> builder);
    }

    interface WrongBook extends VirtualModel<Book> {
        @Computed("upper(title)")
        String loud();

        @Computed("titel || '!'")
        String broken();
    }

    @View(WrongBook.class)
    record First(String title) {}

    @View(WrongBook.class)
    record Second(String loud) {}

    @Deferred("biography")
    interface DeferringAuthor extends VirtualModel<Author> {}

    interface BookOfDeferring extends VirtualModel<Book> {
        @Prefetch
        List<DeferringAuthor> authors();
    }

    @View(BookOfDeferring.class)
    record ShowsNoAuthor(String title) {}

    @Where("published > 1840 and")
    interface NarrowBook extends VirtualModel<Book> {}

    interface AuthorOfNarrow extends VirtualModel<Author> {
        @Prefetch("books")
        List<NarrowBook> recent();

        String name();
    }

    interface RightBook extends VirtualModel<Book> {
        @Computed("lower(title)")
        String quiet();
    }

    @View(RightBook.class)
    record Right(String title) {}

    @View(Book.class)
    record Straight(String titel) {}

    @View(Book.class)
    record NestsWrong(String title, List<WrongAuthor> authors) {}

    @View(Author.class)
    record WrongAuthor(String nam) {}

    @View(Author.class)
    record RightAuthor(String name) {}

    @Test
    void aViewIsRefusedForItsVirtualModelEachTime() {
        String mistakes = refused(First.class);

        assertThat(mistakes).startsWith(HEAD).contains("`WrongBook.broken`");
        assertThat(refused(First.class)).isEqualTo(mistakes);
        assertThat(refused(Second.class)).isEqualTo(mistakes);
    }

    @Test
    void aVirtualModelIsRefusedEachTime() {
        String mistakes = refused(WrongBook.class);

        assertThat(mistakes).startsWith(HEAD).contains("`WrongBook.broken`");
        assertThat(refused(WrongBook.class)).isEqualTo(mistakes);
    }

    @Test
    void declarationsThatTheViewDoesNotShowAreCheckedToo() {
        assertThat(refused(ShowsNoAuthor.class))
                .startsWith(HEAD)
                .contains("`biography`, deferred by `DeferringAuthor`");
        assertThat(refused(AuthorOfNarrow.class)).startsWith(HEAD).contains("`NarrowBook`");
    }

    @Test
    void mistakesOfOneViewAreNotReportedForTheNext() {
        List.of(First.class, ShowsNoAuthor.class, Straight.class, NestsWrong.class, AuthorOfNarrow.class)
                .forEach(wrong -> {
                    refused(wrong);
                    assertThat(reads.list(Right.class))
                            .extracting(Right::title)
                            .containsExactly("Poems", "Jane Eyre", "Wuthering Heights", "Sense and Sensibility");
                    assertThat(reads.list(RightBook.class))
                            .extracting(RightBook::quiet)
                            .containsExactly("poems", "jane eyre", "wuthering heights", "sense and sensibility");
                    assertThat(reads.list(RightAuthor.class))
                            .extracting(RightAuthor::name)
                            .containsExactly("Charlotte", "Anne", "Emily", "Jane", "Nobody");
                });
        assertThat(refused(Straight.class)).startsWith(HEAD).contains("`titel`").doesNotContain("WrongBook");
        assertThat(refused(NestsWrong.class)).startsWith(HEAD).contains("`nam`").doesNotContain("titel");
    }

    /** An unknown sort, lookup or condition says nothing of the view that it was asked of. */
    @Test
    void aWrongQueryDoesNotAffectTheNext() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(Right.class, query -> query.sort("nam")));
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(RightBook.class, query -> query.lookups("nam")));
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(Right.class, query -> query.where("nam = 1")));

        assertThat(reads.list(Right.class))
                .extracting(Right::title)
                .containsExactly("Poems", "Jane Eyre", "Wuthering Heights", "Sense and Sensibility");
        assertThat(reads.list(RightBook.class, query -> query.lookups("quiet")))
                .extracting(RightBook::quiet)
                .containsExactly("poems", "jane eyre", "wuthering heights", "sense and sensibility");
    }

    /** What is named to a builder is judged with all that it leads to. */
    @Test
    void aBuilderReportsTheSameMistakes() {
        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> Reads.of(database, Library.FIXTURE)
                        .by(builder -> builder.views(First.class, Straight.class, ShowsNoAuthor.class)))
                .satisfies(wrong -> assertThat(wrong.mistakes())
                        .satisfiesExactlyInAnyOrder(
                                mistake -> assertThat(mistake).contains("`WrongBook.broken`"),
                                mistake -> assertThat(mistake).contains("`titel`"),
                                mistake -> assertThat(mistake).contains("`biography`, deferred by `DeferringAuthor`")));
    }

    private String refused(Class<?> asked) {
        InvalidViewException wrong = catchThrowableOfType(InvalidViewException.class, () -> reads.list(asked));
        assertThat(wrong).as(asked.getSimpleName()).isNotNull();
        assertThat(reads.statements()).isEmpty();
        return String.valueOf(wrong.getMessage());
    }
}
