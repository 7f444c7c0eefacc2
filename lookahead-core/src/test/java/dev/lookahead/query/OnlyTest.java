package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Library.Reader;
import dev.lookahead.fixtures.Museums;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Context;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A part of a view, of which no more is read than is shown. */
@OnEachDatabase
class OnlyTest {

    private final TestDatabase database;
    private final Reads reads;
    private int loads;

    OnlyTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, Library.FIXTURE).by(builder -> builder.loaders(type -> new Stars(this)));
    }

    static final class Stars implements BatchLoader<Long, String> {
        private final OnlyTest test;

        Stars(OnlyTest test) {
            this.test = test;
        }

        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            test.loads++;
            Map<Long, String> stars = new HashMap<>();
            keys.forEach(key -> stars.put(key, "*".repeat(key.intValue())));
            return stars;
        }
    }

    interface VirtualReader extends VirtualModel<Reader> {}

    interface VirtualBook extends VirtualModel<Book> {
        @Computed("length(title)")
        int length();

        @Computed("published - :since")
        int age();

        @Prefetch
        List<VirtualReader> readBy();

        @BatchLoad(Stars.class)
        String stars();
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();

        @Prefetch("books.readBy")
        List<VirtualReader> readers();

        @Join
        VirtualBook firstBook();
    }

    @View(VirtualReader.class)
    record ReaderView(Long id, String name) implements Comparable<ReaderView> {
        @Override
        public int compareTo(ReaderView other) {
            return name.compareTo(other.name);
        }
    }

    @View(VirtualBook.class)
    record BookView(
            String title, Integer published, Integer length, Integer age, List<ReaderView> readBy, String stars) {

        static BookView of(String title) {
            return new BookView(title, null, null, null, List.of(), null);
        }
    }

    @View(VirtualAuthor.class)
    record AuthorView(
            String name,
            Optional<BookView> firstBook,
            @Lookup("firstBook.title") Optional<String> debut,
            List<BookView> books,
            Set<ReaderView> readers,
            @Lookup("books.title") List<String> titles,
            List<String> letters) {

        static List<String> letters(String name) {
            return List.of(name.split(""));
        }

        static AuthorView of(String name, Optional<BookView> firstBook, List<BookView> books) {
            return new AuthorView(name, firstBook, Optional.empty(), books, Set.of(), List.of(), List.of());
        }
    }

    @Test
    void omittedComponentsAreNullOrEmptyAndNotRead() {
        assertThat(authors("name"))
                .containsExactly(
                        AuthorView.of("Charlotte", Optional.empty(), List.of()),
                        AuthorView.of("Anne", Optional.empty(), List.of()),
                        AuthorView.of("Emily", Optional.empty(), List.of()),
                        AuthorView.of("Jane", Optional.empty(), List.of()),
                        AuthorView.of("Nobody", Optional.empty(), List.of()));
        assertThat(reads.statements()).singleElement().asString().doesNotContain("join", "Book", "title");
        assertThat(loads).isZero();
    }

    @Test
    void aPathBringsTheComponentsOnItsWay() {
        assertThat(authors("name", "books.title"))
                .startsWith(AuthorView.of(
                        "Charlotte", Optional.empty(), List.of(BookView.of("Poems"), BookView.of("Jane Eyre"))))
                .endsWith(AuthorView.of("Nobody", Optional.empty(), List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.statements().get(1)).contains("title").doesNotContain("published", "length");
        assertThat(loads).isZero();
    }

    @Test
    void aJoinBringsOnlyItsOwnColumns() {
        assertThat(authors("name", "firstBook.title"))
                .startsWith(AuthorView.of("Charlotte", Optional.of(BookView.of("Poems")), List.of()))
                .endsWith(AuthorView.of("Nobody", Optional.empty(), List.of()));
        assertThat(reads.statements())
                .singleElement()
                .asString()
                .contains("title")
                .doesNotContain("published");
    }

    @Test
    void aPathThatEndsOnAViewBringsItWhole() {
        BookView poems =
                new BookView("Poems", 1846, 5, 46, List.of(new ReaderView(1L, "Amy"), new ReaderView(4L, "Dora")), "*");

        assertThat(reads.list(
                        AuthorView.class,
                        query -> query.with("since", 1800).only("firstBook").limit(2)))
                .containsExactly(
                        AuthorView.of(null, Optional.of(poems), List.of()),
                        AuthorView.of(null, Optional.of(poems), List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(loads).isEqualTo(1);
        assertThat(reads.list(
                        AuthorView.class,
                        query -> query.with("since", 1800)
                                .only("firstBook", "firstBook.title")
                                .limit(1)))
                .containsExactly(AuthorView.of(null, Optional.of(poems), List.of()));
    }

    @Test
    void twoCallsShowTheComponentsOfBoth() {
        assertThat(reads.list(
                        AuthorView.class,
                        query -> query.only("name").only("books.title").limit(1)))
                .isEqualTo(reads.list(
                        AuthorView.class,
                        query -> query.only("books.title", "name").limit(1)));
    }

    @Test
    void staticComponentsAndPathsAreShownByTheirNames() {
        assertThat(reads.list(
                        AuthorView.class,
                        query -> query.only("letters", "debut", "titles").limit(1)))
                .containsExactly(new AuthorView(
                        null,
                        Optional.empty(),
                        Optional.of("Poems"),
                        List.of(),
                        Set.of(),
                        List.of("Poems", "Jane Eyre"),
                        List.of("C", "h", "a", "r", "l", "o", "t", "t", "e")));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void parametersOfOmittedComponentsAreNotNeeded() {
        assertThat(authors("books.title"))
                .flatExtracting(AuthorView::books)
                .extracting(BookView::title)
                .containsExactly("Poems", "Jane Eyre", "Poems", "Poems", "Wuthering Heights", "Sense and Sensibility");
        assertThat(reads.list(AuthorView.class, query -> query.only("name").with("since", 1800)))
                .extracting(AuthorView::name)
                .containsExactly("Charlotte", "Anne", "Emily", "Jane", "Nobody");
        assertRefused(
                AuthorView.class,
                "`:since` is needed by `VirtualBook.age` and not bound: add `.with(\"since\", …)`.",
                "books.age");
    }

    @Test
    void aRowThatIsShownTwiceWithTheSamePartsIsOneInstance() {
        AuthorView charlotte = authors("firstBook.title", "books.title").get(0);
        assertThat(charlotte.books().get(0))
                .isEqualTo(BookView.of("Poems"))
                .isSameAs(charlotte.firstBook().orElseThrow());
    }

    @Test
    void omittedComponentsStillSortAndCount() {
        assertThat(reads.list(AuthorView.class, query -> query.only("name").sort("debut nulls first", "name desc")))
                .extracting(AuthorView::name)
                .containsExactly("Nobody", "Emily", "Charlotte", "Anne", "Jane");
        assertThat(reads.count(AuthorView.class, query -> query.only("name"))).isEqualTo(5);
        assertThat(reads.exists(AuthorView.class, query -> query.only("name"))).isTrue();
        assertThat(reads.list(AuthorView.class, query -> query.only("name").ids(List.of(4L, 1L))))
                .extracting(AuthorView::name)
                .containsExactly("Jane", "Charlotte");
    }

    @Test
    void unknownNamesAreRefusedAllAtOnceWithTheNearMiss() {
        String ofAuthors =
                "`AuthorView`, which has `name`, `firstBook`, `debut`, `books`, `readers`, `titles`, `letters`.";
        assertRefused(
                AuthorView.class,
                "`nmae`, in only(\"nmae\"), is not a component of " + ofAuthors + " Did you mean `name`?",
                "nmae");
        assertRefused(AuthorView.class, "`id`, in only(\"id\"), is not a component of " + ofAuthors, "id");
        assertRefused(AuthorView.class, "``, in only(\"\"), is not a component of " + ofAuthors, "");
        assertRefused(
                AuthorView.class,
                "`loud`, in only(\"loud\"), is not a component of " + ofAuthors + "\n"
                        + "`titel`, in only(\"books.titel\"), is not a component of `BookView`, which has `title`,"
                        + " `published`, `length`, `age`, `readBy`, `stars`. Did you mean `title`?",
                "loud",
                "name",
                "books.titel");
    }

    @Test
    void pathsBelowComponentsThatAreNoViewsAreRefused() {
        assertRefused(
                AuthorView.class,
                "`length`, in only(\"name.length\"), cannot be followed: `AuthorView.name` is not a view, so it has no"
                        + " components.",
                "name.length");
        assertRefused(
                AuthorView.class,
                "`id`, in only(\"titles.id\"), cannot be followed: `AuthorView.titles` is not a view, so it has no components.",
                "titles.id");
    }

    @Test
    void onlyWithoutNamesIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> authors())
                .withMessage("only(…) was given no `paths`: it takes at least one.");
    }

    @View(VirtualBook.class)
    record CountView(String title, int length) {}

    @View(VirtualAuthor.class)
    record CountsView(String name, List<CountView> books) {}

    @Test
    void omittingAPrimitiveIsRefused() {
        assertRefused(
                CountView.class,
                "`CountView.length` is of type `int`, so it cannot be left out: add \"length\" to only(…), or declare"
                        + " it as `Integer`.",
                "title");
        assertRefused(
                CountsView.class,
                "`CountView.length` is of type `int`, so it cannot be left out: add \"books.length\" to only(…), or"
                        + " declare it as `Integer`.",
                "name",
                "books.title");
        assertThat(reads.list(CountsView.class, query -> query.only("name").limit(1)))
                .containsExactly(new CountsView("Charlotte", List.of()));
        assertThat(reads.list(
                        CountsView.class, query -> query.only("books.length").limit(1)))
                .containsExactly(new CountsView(null, List.of(new CountView(null, 5), new CountView(null, 9))));
    }

    @View(VirtualAuthor.class)
    record SortedView(String name, SortedSet<ReaderView> readers) {}

    @Test
    void aSetNeedsTheComponentsThatTellItsRowsApart() {
        assertRefused(
                AuthorView.class,
                "`AuthorView.readers` is a set of `ReaderView`, which needs the id to tell its rows apart: add"
                        + " \"readers.id\" to only(…).",
                "readers.name");
        assertThat(reads.list(
                        AuthorView.class, query -> query.only("readers.id").limit(1)))
                .extracting(AuthorView::readers)
                .containsExactly(Set.of(new ReaderView(1L, null), new ReaderView(2L, null), new ReaderView(4L, null)));
        assertRefused(
                SortedView.class,
                "`SortedView.readers` is sorted by the values that `ReaderView` shows, so none of them can be left out: write"
                        + " \"readers\" in only(…).",
                "readers.name");
        assertThat(reads.list(SortedView.class, query -> query.only("readers").limit(1)))
                .extracting(SortedView::readers)
                .containsExactly(new TreeSet<>(
                        Set.of(new ReaderView(1L, "Amy"), new ReaderView(2L, "Belinda"), new ReaderView(4L, "Dora"))));
    }

    record TownView(String name, String postcode) {}

    record HomeView(String street, TownView town) {}

    @View(Clinic.Patient.class)
    record PatientView(String name, HomeView home) {}

    @Test
    void partsOfEmbeddablesMayBeShown() {
        Reads clinic = Reads.of(database, Clinic.FIXTURE);

        assertThat(clinic.list(PatientView.class, query -> query.only("home.town.name")))
                .containsExactly(
                        new PatientView(null, new HomeView(null, new TownView("Paris", null))),
                        new PatientView(null, null));
        assertThat(clinic.statements()).singleElement().asString().doesNotContain("postcode", "street");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> clinic.list(PatientView.class, query -> query.only("home.twon")))
                .withMessage(
                        "`twon`, in only(\"home.twon\"), is not a component of `HomeView`, which has `street`, `town`."
                                + " Did you mean `town`?");
    }

    @View(Clinic.Visit.class)
    record GreetedVisitView(Clinic.VisitId id, String reason) {
        static String reason(String reason, @Context("why") String why) {
            return why + reason;
        }
    }

    @View(Clinic.Patient.class)
    record GreetedView(
            String name, @Lookup("home") GreetedAddressView home, List<GreetedVisitView> visited, String whole) {

        static String whole(@Lookup("home") GreetedAddressView address, @Context("whole") String whole) {
            return whole + address;
        }
    }

    record GreetedAddressView(String street, @Lookup("town") GreetedNameView town) {}

    record GreetedNameView(String name, String greeting) {
        static String greeting(@Context("hello") String hello, String name) {
            return hello + " " + name;
        }
    }

    @View(Museums.Museum.class)
    record MuseumView(String name, @Lookup("sites") List<SiteView> sites) {}

    record SiteView(String street, @Lookup("town") GreetedNameView town) {}

    /** A request for part of a view binds what the whole view takes, too. */
    @Test
    void parametersOfOmittedComponentsMayStillBeBound() {
        Reads clinic = Reads.of(database, Clinic.FIXTURE);
        Map<String, String> bound = Map.of("hello", "Hi", "why", "Because: ", "whole", "At ");
        assertThat(clinic.list(GreetedView.class, query -> query.only("name").with(bound)))
                .extracting(GreetedView::name)
                .containsExactly("Ann", null);
        assertThat(clinic.list(
                        GreetedView.class, query -> query.only("home.street").with(bound)))
                .extracting(GreetedView::home)
                .containsExactly(new GreetedAddressView("Rue 1", null), null);
        assertThat(clinic.list(
                        GreetedView.class, query -> query.only("visited.id").with(bound)))
                .flatExtracting(GreetedView::visited)
                .extracting(GreetedVisitView::id)
                .containsExactly(
                        new Clinic.VisitId("east", 1), new Clinic.VisitId("east", 2), new Clinic.VisitId("west", 1));
        assertThat(clinic.list(
                        GreetedView.class, query -> query.only("home.town").with("hello", "Hi")))
                .extracting(GreetedView::home)
                .first()
                .isEqualTo(new GreetedAddressView(null, new GreetedNameView("Paris", "Hi Paris")));
        assertThat(clinic.count(GreetedView.class, query -> query.only("name").with(bound)))
                .isEqualTo(2);
        assertThat(Reads.of(database, Museums.FIXTURE)
                        .list(
                                MuseumView.class,
                                query -> query.only("sites.street").with("hello", "Hi")))
                .flatExtracting(MuseumView::sites)
                .extracting(SiteView::street)
                .containsExactlyInAnyOrder("Rivoli", "Bollaert", "Ruiz");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> clinic.list(
                        GreetedView.class, query -> query.only("name").with("helo", "Hi")))
                .withMessage("`:helo` is bound, and nothing that can be reached knows it. Did you mean `hello`?");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> clinic.list(GreetedView.class, query -> query.only("home")))
                .withMessage(
                        "`:hello` is needed by `GreetedNameView.greeting` and not bound: add `.with(\"hello\", …)`.");
    }

    private List<AuthorView> authors(String... paths) {
        return reads.list(AuthorView.class, query -> query.only(paths));
    }

    private <T> void assertRefused(Class<T> view, String message, String... paths) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(view, query -> query.only(paths)))
                .withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }
}
