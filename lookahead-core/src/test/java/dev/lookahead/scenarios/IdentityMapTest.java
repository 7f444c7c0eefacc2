package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Bookmarks;
import dev.lookahead.fixtures.Bookmarks.Bookmark;
import dev.lookahead.fixtures.Bookmarks.TaggedItem;
import dev.lookahead.fixtures.Houses;
import dev.lookahead.fixtures.Houses.House;
import dev.lookahead.fixtures.Houses.Person;
import dev.lookahead.fixtures.Novels;
import dev.lookahead.fixtures.Novels.Author;
import dev.lookahead.fixtures.Novels.Bio;
import dev.lookahead.fixtures.Novels.Book;
import dev.lookahead.fixtures.Staff;
import dev.lookahead.fixtures.Staff.Employee;
import dev.lookahead.model.Computed;
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

/**
 * Rows that are read already are taken again without a statement. Where the identity map of django-prefetch-utils
 * gives one mutable entity, a row shows its owner by another view here, which is made of the row that was read.
 */
@OnEachDatabase
class IdentityMapTest {

    private final Reads novels;
    private final Reads houses;
    private final Reads bookmarks;
    private final Reads staff;

    IdentityMapTest(TestDatabase database) {
        novels = Reads.of(database, Novels.FIXTURE);
        houses = Reads.of(database, Houses.FIXTURE);
        bookmarks = Reads.of(database, Bookmarks.FIXTURE);
        staff = Reads.of(database, Staff.FIXTURE);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();

        @Prefetch
        VirtualBook firstBook();

        @Prefetch
        VirtualBio bio();

        @Prefetch("bio")
        BioWithAuthor bioWithAuthor();

        @Computed("id * 2")
        Long annotation();
    }

    interface VirtualBio extends VirtualModel<Bio> {
        @Prefetch
        VirtualAuthor author();

        @Prefetch
        Set<VirtualBook> books();

        @Prefetch("author")
        AuthorWithFirstBook joinedAuthor();
    }

    interface BioWithAuthor extends VirtualModel<Bio> {
        @Join
        VirtualAuthor author();
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();

        @Prefetch(mappedBy = "firstBook")
        List<VirtualAuthor> debutants();

        @Prefetch("authors")
        List<AuthorWithFirstBook> joinedAuthors();

        @Prefetch(mappedBy = "firstBook")
        List<AuthorWithFirstBook> joinedDebutants();
    }

    interface AuthorWithFirstBook extends VirtualModel<Author> {
        @Join
        VirtualBook firstBook();

        @Computed("size(books)")
        int total();
    }

    @View(VirtualBook.class)
    record BookView(Long id, String title) {}

    @View(VirtualBook.class)
    record TitleView(String title) {}

    @View(VirtualAuthor.class)
    record NameView(String name) {}

    @View(VirtualAuthor.class)
    record TwiceView(Long annotation) {}

    @View(VirtualAuthor.class)
    record AuthorView(String name, BookView firstBook, List<BookView> books) {}

    @View(VirtualAuthor.class)
    record OtherViewsView(String name, TitleView firstBook, List<BookView> books) {}

    @View(VirtualBio.class)
    record BioView(String text, NameView author) {}

    @View(VirtualBio.class)
    record TwiceBioView(String text, TwiceView author) {}

    @View(VirtualAuthor.class)
    record WithBioView(String name, BioView bio) {}

    @View(VirtualAuthor.class)
    record WithTwiceView(String name, TwiceBioView bio) {}

    @View(BioWithAuthor.class)
    record JoinedBioView(String text, NameView author) {}

    @View(VirtualAuthor.class)
    record JoinedView(String name, JoinedBioView bioWithAuthor) {}

    @View(AuthorWithFirstBook.class)
    record TotalView(String name, TitleView firstBook, int total) {}

    @View(VirtualBio.class)
    record BioOfTotalView(String text, TotalView joinedAuthor) {}

    @View(VirtualBook.class)
    record BookOfTotalsView(String title, List<TotalView> joinedAuthors, List<TotalView> joinedDebutants) {}

    @View(VirtualAuthor.class)
    record DebutantView(String name, TitleView firstBook) {}

    @View(VirtualBook.class)
    record WithDebutantsView(String title, List<DebutantView> debutants) {}

    @View(VirtualBio.class)
    record BioOfBooksView(NameView author, Set<BookOfAuthorsView> books) {}

    @View(VirtualBook.class)
    record BookOfAuthorsView(Long id, List<NameView> authors) {}

    @Test
    void takesTheFirstBookFromTheBooks() {
        List<AuthorView> authors = novels.list(AuthorView.class);

        assertThat(authors.get(0).books().get(0)).isSameAs(authors.get(0).firstBook());
        assertThat(authors.get(3).firstBook())
                .isEqualTo(new BookView(4L, "Sense and Sensibility"))
                .isSameAs(authors.get(3).books().get(0));
        assertThat(novels.statements()).hasSize(2);
    }

    /** Another view of the same row is another record, and no other statement. */
    @Test
    void takesTheFirstBookForAnotherView() {
        List<OtherViewsView> authors = novels.list(OtherViewsView.class);

        assertThat(authors)
                .extracting(author -> author.firstBook().title())
                .containsExactly("Poems", "Poems", "Poems", "Sense and Sensibility");
        assertThat(authors.get(1).firstBook()).isSameAs(authors.get(0).firstBook());
        assertThat(novels.statements()).hasSize(2);
    }

    @Test
    void takesTheAuthorOfABioFromTheAuthors() {
        List<WithBioView> authors = novels.list(WithBioView.class);

        assertThat(authors)
                .containsExactly(
                        new WithBioView("Charlotte", new BioView("Life of Charlotte", new NameView("Charlotte"))),
                        new WithBioView("Anne", new BioView("Life of Anne", new NameView("Anne"))),
                        new WithBioView("Emily", null),
                        new WithBioView("Jane", new BioView("Life of Jane", new NameView("Jane"))));
        assertThat(novels.statements()).hasSize(2);
    }

    /** What the author's row does not have is read. */
    @Test
    void readsAnAuthorThatIsNotReadYet() {
        List<WithTwiceView> authors = novels.list(WithTwiceView.class);

        assertThat(authors.get(3))
                .isEqualTo(new WithTwiceView("Jane", new TwiceBioView("Life of Jane", new TwiceView(8L))));
        assertThat(novels.statements()).hasSize(3);
    }

    /** The authors of the books are here before those of the biographies are asked for. */
    @Test
    void takesAnAuthorThatWasReadByAnotherPath() {
        List<BioOfBooksView> bios = novels.list(BioOfBooksView.class);

        assertThat(bios.get(2).author())
                .isEqualTo(new NameView("Jane"))
                .isSameAs(bios.get(2).books().iterator().next().authors().get(0));
        // Anne has a biography that names no book, and came with Charlotte's.
        assertThat(bios.get(1)).isEqualTo(new BioOfBooksView(new NameView("Anne"), Set.of()));
        // Biographies, their books, the authors of those.
        assertThat(novels.statements()).hasSize(3);
    }

    @Test
    void joinsWhatIsOnTheOtherSide() {
        List<JoinedView> authors = novels.list(JoinedView.class);

        assertThat(authors.get(0))
                .isEqualTo(
                        new JoinedView("Charlotte", new JoinedBioView("Life of Charlotte", new NameView("Charlotte"))));
        assertThat(authors.get(2)).isEqualTo(new JoinedView("Emily", null));
        assertThat(novels.statements()).hasSize(2);
    }

    /** Over a foreign key, backwards over one, and over a join table; and something is computed besides. */
    @Test
    void joinsWhateverTheRelation() {
        TitleView poems = new TitleView("Poems");
        TotalView charlotte = new TotalView("Charlotte", poems, 2);
        TotalView anne = new TotalView("Anne", poems, 1);
        TotalView emily = new TotalView("Emily", poems, 2);

        assertThat(novels.list(BioOfTotalView.class))
                .extracting(BioOfTotalView::joinedAuthor)
                .containsExactly(charlotte, anne, new TotalView("Jane", new TitleView("Sense and Sensibility"), 1));
        assertThat(novels.statements()).hasSize(2);
        List<BookOfTotalsView> books = novels.list(BookOfTotalsView.class);
        assertThat(books.get(0))
                .isEqualTo(new BookOfTotalsView(
                        "Poems", List.of(charlotte, anne, emily), List.of(charlotte, anne, emily)));
        assertThat(books.get(1)).isEqualTo(new BookOfTotalsView("Jane Eyre", List.of(charlotte), List.of()));
        assertThat(books.get(0).joinedDebutants().get(0))
                .isSameAs(books.get(1).joinedAuthors().get(0));
        assertThat(novels.statements()).hasSize(3);
    }

    @Test
    void takesTheOwnerOverAForeignKey() {
        List<WithDebutantsView> books = novels.list(WithDebutantsView.class);

        TitleView poems = new TitleView("Poems");
        assertThat(books.get(0).debutants())
                .containsExactly(
                        new DebutantView("Charlotte", poems),
                        new DebutantView("Anne", poems),
                        new DebutantView("Emily", poems))
                .allSatisfy(author -> assertThat(author.firstBook())
                        .isSameAs(books.get(0).debutants().get(0).firstBook()));
        assertThat(books.get(1).debutants()).isEmpty();
        assertThat(novels.statements()).hasSize(2);
    }

    @View(VirtualBio.class)
    record TextView(String text) {}

    @View(VirtualAuthor.class)
    record AuthorOfBioView(String name, TextView bio) {}

    @View(VirtualBio.class)
    record RoundView(String text, AuthorOfBioView author) {}

    @View(VirtualBook.class)
    record BookOfBiosView(Long id, List<AuthorOfBioView> authors) {}

    @View(VirtualBio.class)
    record BioOfOthersView(String text, NameView author, Set<BookOfBiosView> books) {}

    @Test
    void takesTheOtherSideOfAOneToOne() {
        List<RoundView> bios = novels.list(RoundView.class);

        assertThat(bios)
                .extracting(RoundView::author)
                .containsExactly(
                        new AuthorOfBioView("Charlotte", new TextView("Life of Charlotte")),
                        new AuthorOfBioView("Anne", new TextView("Life of Anne")),
                        new AuthorOfBioView("Jane", new TextView("Life of Jane")));
        assertThat(novels.statements()).hasSize(2);
    }

    /** Of the authors one has the biography that is here, one another, and one none. */
    @Test
    void readsTheOtherSideWhereItIsNotReadYet() {
        List<BioOfOthersView> bios =
                novels.list(BioOfOthersView.class, query -> query.where("author.name = 'Charlotte'"));

        assertThat(bios)
                .singleElement()
                .satisfies(bio -> assertThat(bio.books().iterator().next().authors())
                        .containsExactly(
                                new AuthorOfBioView("Charlotte", new TextView("Life of Charlotte")),
                                new AuthorOfBioView("Anne", new TextView("Life of Anne")),
                                new AuthorOfBioView("Emily", null)));
        // The biography, its books, their authors with the one that it is of, and the biographies of the others.
        assertThat(novels.statements()).hasSize(4);
    }

    interface VirtualBookmark extends VirtualModel<Bookmark> {
        @Prefetch(local = "id", remote = "objectId", where = "objectType = 'bookmark'")
        List<VirtualItem> tags();

        @Prefetch(local = "id", remote = "favouriteId", where = "favouriteType = 'bookmark'")
        List<VirtualItem> favouriteOf();
    }

    interface VirtualItem extends VirtualModel<TaggedItem> {
        @Computed("case when objectType = 'bookmark' then objectId end")
        Long bookmarkId();

        @Prefetch(local = "bookmarkId", remote = "id")
        VirtualBookmark target();
    }

    @View(VirtualBookmark.class)
    record UrlView(String url) {}

    @View(VirtualItem.class)
    record ItemView(String tag, UrlView target) {}

    @View(VirtualItem.class)
    record TagView(String tag) {}

    @View(VirtualBookmark.class)
    record TargetsView(String url, List<ItemView> tags) {}

    @View(VirtualBookmark.class)
    record FavouritesView(String url, List<ItemView> favouriteOf) {}

    @View(VirtualBookmark.class)
    record BothView(String url, List<ItemView> tags, List<TagView> favouriteOf) {}

    private static final UrlView B = new UrlView("b.example.com");
    private static final UrlView C = new UrlView("c.example.com");

    @Test
    void takesTheTargetOfAGenericRelation() {
        assertThat(bookmarks.list(TargetsView.class))
                .containsExactly(
                        new TargetsView("b.example.com", List.of(new ItemView("django", B), new ItemView("python", B))),
                        new TargetsView("c.example.com", List.of(new ItemView("java", C))));
        assertThat(bookmarks.statements()).hasSize(2);
    }

    /** Of B's favourites the one has B for its target, which is here, and the other C, which is not. */
    @Test
    void readsTheTargetsThatAreNotReadYet() {
        List<FavouritesView> some = bookmarks.list(FavouritesView.class, query -> query.ids(List.of(Bookmarks.B)));

        assertThat(some)
                .containsExactly(new FavouritesView(
                        "b.example.com", List.of(new ItemView("python", B), new ItemView("java", C))));
        assertThat(bookmarks.statements()).hasSize(3);
        List<FavouritesView> all = bookmarks.list(FavouritesView.class);
        assertThat(all).containsExactly(some.get(0), new FavouritesView("c.example.com", List.of()));
        assertThat(bookmarks.statements()).hasSize(2);
    }

    @Test
    void readsNoTargetsWhereAllAreReadAlready() {
        List<ItemOfUrlView> items = bookmarks.list(ItemOfUrlView.class, query -> query.where("objectType is null"));

        assertThat(items).containsExactly(new ItemOfUrlView("lost", null));
        assertThat(bookmarks.statements()).hasSize(1);
    }

    @View(VirtualItem.class)
    record ItemOfUrlView(String tag, UrlView target) {}

    @Test
    void takesTheTargetsOfTagsBesideFavourites() {
        assertThat(bookmarks.list(BothView.class))
                .containsExactly(
                        new BothView(
                                "b.example.com",
                                List.of(new ItemView("django", B), new ItemView("python", B)),
                                List.of(new TagView("python"), new TagView("java"))),
                        new BothView("c.example.com", List.of(new ItemView("java", C)), List.of()));
        assertThat(bookmarks.statements()).hasSize(3);
    }

    interface VirtualPerson extends VirtualModel<Person> {
        @Prefetch
        List<VirtualHouse> houses();
    }

    interface VirtualHouse extends VirtualModel<House> {
        @Prefetch
        VirtualPerson owner();

        @Prefetch
        List<VirtualPerson> occupants();
    }

    @View(VirtualPerson.class)
    record OwnerView(String name) {}

    @View(VirtualHouse.class)
    record OwnedView(String name, OwnerView owner) {}

    @View(VirtualPerson.class)
    record PersonView(String name, List<OwnedView> houses) {}

    @View(VirtualHouse.class)
    record HouseView(String name) {}

    @View(VirtualPerson.class)
    record OccupantView(String name, List<HouseView> houses) {}

    @View(VirtualHouse.class)
    record OccupiedView(List<OccupantView> occupants) {}

    @View(VirtualPerson.class)
    record NeighbourhoodView(
            String name,
            List<HouseView> houses,
            @Lookup("houses") List<OccupiedView> allHouses) {}

    @Test
    void takesTheOwnersOfHousesFromThePersons() {
        List<PersonView> persons = houses.list(PersonView.class);

        OwnerView joe = new OwnerView("Joe");
        assertThat(persons.get(0))
                .isEqualTo(
                        new PersonView("Joe", List.of(new OwnedView("House 1", joe), new OwnedView("House 2", joe))));
        assertThat(persons.get(2).houses()).isEmpty();
        assertThat(houses.statements()).hasSize(2);
    }

    /** Whose houses they are was asked for the persons already. */
    @Test
    void asksOverAnEdgeOnceForEachOwner() {
        List<NeighbourhoodView> persons = houses.list(NeighbourhoodView.class);

        NeighbourhoodView mary = persons.get(1);
        assertThat(mary.houses()).containsExactly(new HouseView("House 3"), new HouseView("House 4"));
        assertThat(mary.allHouses())
                .hasSize(2)
                .allSatisfy(house ->
                        assertThat(house.occupants()).containsExactly(new OccupantView("Mary", mary.houses())));
        assertThat(mary.allHouses().get(0).occupants().get(0).houses().get(1))
                .isSameAs(mary.houses().get(1));
        assertThat(persons.get(2)).isEqualTo(new NeighbourhoodView("Nomad", List.of(), List.of()));
        assertThat(houses.statements()).hasSize(3);
    }

    @View(Person.class)
    record PlainOccupantView(String name, List<PlainHouseView> houses) {}

    @View(House.class)
    record PlainHouseView(String name) {}

    @View(House.class)
    record PlainOccupiedView(PlainOwnerView owner, List<PlainOccupantView> occupants) {}

    @View(Person.class)
    record PlainOwnerView(String name) {}

    @View(Person.class)
    record PlainNeighbourhoodView(
            String name,
            List<PlainHouseView> houses,
            @Lookup("houses") List<PlainOccupiedView> allHouses) {}

    /** Views of entities do it alike; the owner stands in the row of the house. */
    @Test
    void asksOverAnEdgeOnceForEachEntity() {
        List<PlainNeighbourhoodView> persons = houses.list(PlainNeighbourhoodView.class);

        PlainNeighbourhoodView joe = persons.get(0);
        assertThat(joe.houses()).containsExactly(new PlainHouseView("House 1"), new PlainHouseView("House 2"));
        assertThat(joe.allHouses())
                .hasSize(2)
                .containsOnly(new PlainOccupiedView(
                        new PlainOwnerView("Joe"), List.of(new PlainOccupantView("Joe", joe.houses()))));
        assertThat(houses.statements()).hasSize(3);
    }

    @Test
    void takesAnOwnerFromTheOccupants() {
        List<OwnerAmongOccupantsView> some =
                houses.list(OwnerAmongOccupantsView.class, query -> query.where("owner.name = 'Joe'"));

        assertThat(some).hasSize(2).first().satisfies(house -> {
            assertThat(house.owner())
                    .isEqualTo(new OccupantView("Joe", List.of(new HouseView("House 1"), new HouseView("House 2"))));
            assertThat(house.occupants()).extracting(NamedView::name).containsExactly("Joe");
        });
        // The houses, who lives in them, and the houses of Joe, who does.
        assertThat(houses.statements()).hasSize(3);
    }

    @View(VirtualPerson.class)
    record NamedView(Long id, String name) {}

    @View(VirtualHouse.class)
    record OwnerAmongOccupantsView(List<NamedView> occupants, OccupantView owner) {}

    interface VirtualEmployee extends VirtualModel<Employee> {
        @Prefetch
        VirtualEmployee boss();

        @Prefetch
        List<VirtualEmployee> serfs();
    }

    @View(VirtualEmployee.class)
    record SerfView(String login) {}

    @View(VirtualEmployee.class)
    record BossView(String login, List<SerfView> serfs) {}

    @View(VirtualEmployee.class)
    record EmployeeView(String login, BossView boss) {}

    @Test
    void takesTheBossFromTheEmployees() {
        List<EmployeeView> employees = staff.list(EmployeeView.class);

        BossView peter = new BossView("peter", List.of(new SerfView("joe"), new SerfView("angela")));
        assertThat(employees)
                .containsExactly(
                        new EmployeeView("peter", null),
                        new EmployeeView("joe", peter),
                        new EmployeeView("angela", peter));
        assertThat(employees.get(1).boss()).isSameAs(employees.get(2).boss());
        assertThat(staff.statements()).hasSize(2);
    }

    /** The boss of one who is alone on the page is not here. */
    @Test
    void readsABossWhoIsNotOnThePage() {
        List<EmployeeView> employees = staff.list(EmployeeView.class, query -> query.where("login = 'joe'"));

        assertThat(employees)
                .singleElement()
                .satisfies(joe ->
                        assertThat(joe.boss().serfs()).containsExactly(new SerfView("joe"), new SerfView("angela")));
        assertThat(staff.statements()).hasSize(3);
    }
}
