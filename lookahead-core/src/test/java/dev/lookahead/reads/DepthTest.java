package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Catalog;
import dev.lookahead.fixtures.Catalog.Category;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A view that reaches itself over an edge with a depth shows so many levels. */
@OnEachDatabase
class DepthTest {

    private final Reads reads;
    private final Reads library;

    DepthTest(TestDatabase database) {
        reads = Reads.of(database, Catalog.FIXTURE);
        library = Reads.of(database, Library.FIXTURE);
    }

    interface VirtualCategory extends VirtualModel<Category> {
        @Prefetch(depth = 1)
        List<VirtualCategory> children();

        @Prefetch(value = "parent", depth = 2)
        Optional<VirtualCategory> above();

        @Prefetch(depth = 1)
        VirtualCategory parent();

        @Prefetch(depth = 3)
        List<VirtualCategory> related();
    }

    @View(VirtualCategory.class)
    record DownView(String name, List<DownView> children) {}

    @View(VirtualCategory.class)
    record UpView(String name, Optional<UpView> above) {}

    @View(VirtualCategory.class)
    record RelatedView(String name, List<RelatedView> related) {}

    @View(VirtualCategory.class)
    record BothView(String name, BothView parent, List<BothView> children) {}

    @View(VirtualCategory.class)
    record NameView(String name) {}

    @View(VirtualCategory.class)
    record NotAgainView(String name, List<NameView> children, NameView parent) {}

    @View(VirtualCategory.class)
    record TopView(
            String name,
            List<DownView> children,
            @Lookup("children.name") List<String> names) {}

    @View(VirtualCategory.class)
    record ThreeWaysView(
            String name,
            List<ThreeWaysView> children,
            @Lookup("children.name") List<String> names,
            @Lookup("children.id") List<Long> ids) {}

    @Test
    void collectionsBeyondTheDepthAreEmpty() {
        List<DownView> roots = reads.list(DownView.class, query -> query.where("parent is null"));

        assertThat(roots)
                .containsExactly(
                        new DownView("Food", List.of(down("Fruit"), down("Bread"))),
                        new DownView("Tools", List.of(down("Hammers"))),
                        down("Empty"));
        assertThat(reads.statements()).hasSize(2);
    }

    private static DownView down(String name) {
        return new DownView(name, List.of());
    }

    @Test
    void toOneAssociationsBeyondTheDepthAreAbsent() {
        List<UpView> leaves = reads.list(UpView.class, query -> query.ids(List.of(4, 6, 7)));

        Optional<UpView> food = Optional.of(new UpView("Food", Optional.empty()));
        assertThat(leaves)
                .containsExactly(
                        new UpView("Berries", Optional.of(new UpView("Fruit", food))),
                        new UpView("Hammers", Optional.of(new UpView("Tools", Optional.empty()))),
                        new UpView("Empty", Optional.empty()));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void aRowWithAnotherRemainingDepthIsAnotherInstance() {
        List<DownView> all = reads.list(DownView.class);

        DownView food = all.get(0);
        DownView fruit = all.get(2);
        assertThat(fruit.children()).containsExactly(down("Berries"), down("Nuts"));
        assertThat(food.children().get(0)).isEqualTo(down("Fruit")).isNotSameAs(fruit);
        // The rows are all here; so only whose children they are is asked, once.
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aRowWithTheSameRemainingDepthIsOneInstance() {
        List<RelatedView> all = reads.list(RelatedView.class, query -> query.ids(List.of(1, 2)));

        RelatedView tools = all.get(0);
        RelatedView fruit = all.get(1);
        RelatedView food = tools.related().get(0);
        assertThat(food.name()).isEqualTo("Food");
        assertThat(fruit.related()).hasSize(1).first().isSameAs(food);
        RelatedView again = tools.related().get(1);
        assertThat(again.name()).isEqualTo("Tools");
        assertThat(again).isNotSameAs(tools);
        assertThat(again.related().get(1)).isSameAs(food.related().get(0));
        assertThat(again.related().get(1).related().get(1).related()).isEmpty();
        // The roots, and what is related to them; then Food alone is new.
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void twoEdgesAreCountedEachForItself() {
        BothView fruit = reads.read(
                        BothView.class, query -> query.ids(List.of(2)).list())
                .get(0);

        assertThat(fruit.parent().name()).isEqualTo("Food");
        assertThat(fruit.parent().parent()).isNull();
        assertThat(fruit.parent().children()).extracting(BothView::name).containsExactly("Fruit", "Bread");
        assertThat(fruit.children()).extracting(BothView::name).containsExactly("Berries", "Nuts");
        assertThat(fruit.children().get(0).children()).isEmpty();
        BothView again = fruit.children().get(0).parent();
        assertThat(again.name()).isEqualTo("Fruit");
        assertThat(again).isSameAs(fruit.parent().children().get(0));
        assertThat(again.parent()).isNull();
        assertThat(again.children()).isEmpty();
    }

    @Test
    void theDepthIsIgnoredWhereNoViewLeadsBack() {
        assertThat(reads.list(NotAgainView.class, query -> query.ids(List.of(2))))
                .containsExactly(new NotAgainView(
                        "Fruit", List.of(new NameView("Berries"), new NameView("Nuts")), new NameView("Food")));
    }

    @Test
    void levelsThatAnotherViewFollowsAreCountedToo() {
        List<TopView> roots = reads.list(TopView.class, query -> query.where("name = 'Food'"));

        assertThat(roots)
                .containsExactly(new TopView("Food", List.of(down("Fruit"), down("Bread")), List.of("Fruit", "Bread")));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(
                        DownView.class, query -> query.where("name = 'Food'").only("children")))
                .containsExactly(new DownView(null, List.of(down("Fruit"), down("Bread"))));
    }

    @Test
    void pathsAndIdsOverTheEdgeEndAtTheDepth() {
        List<ThreeWaysView> roots = reads.list(ThreeWaysView.class, query -> query.where("name = 'Food'"));

        assertThat(roots)
                .containsExactly(new ThreeWaysView(
                        "Food",
                        List.of(
                                new ThreeWaysView("Fruit", List.of(), List.of(), List.of()),
                                new ThreeWaysView("Bread", List.of(), List.of(), List.of())),
                        List.of("Fruit", "Bread"),
                        List.of(2L, 3L)));
        assertThat(reads.statements()).hasSize(2);
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch(depth = 2)
        List<VirtualBook> books();

        @Join
        VirtualBook firstBook();
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();
    }

    @View(VirtualAuthor.class)
    record AuthorView(String name, List<BookView> books) {}

    @View(VirtualBook.class)
    record BookView(String title, List<AuthorView> authors) {}

    interface Debutant extends VirtualModel<Author> {
        @Join
        Debut firstBook();
    }

    interface Debut extends VirtualModel<Book> {
        @Prefetch(depth = 1)
        List<Debutant> authors();
    }

    @View(Debutant.class)
    record DebutantView(String name, DebutView firstBook) {}

    @View(Debut.class)
    record DebutView(String title, List<DebutantView> authors) {}

    @Test
    void viewsMayReachEachOther() {
        List<AuthorView> authors = library.list(AuthorView.class, query -> query.where("name in ('Anne', 'Nobody')"));

        AuthorView anne = authors.get(0);
        assertThat(authors.get(1)).isEqualTo(new AuthorView("Nobody", List.of()));
        BookView poems = anne.books().get(0);
        assertThat(poems.authors()).extracting(AuthorView::name).containsExactly("Charlotte", "Anne", "Emily");
        AuthorView charlotte = poems.authors().get(0);
        assertThat(charlotte.books()).extracting(BookView::title).containsExactly("Poems", "Jane Eyre");
        assertThat(poems.authors().get(1).books().get(0))
                .isSameAs(charlotte.books().get(0));
        assertThat(charlotte.books().get(1).authors()).containsExactly(new AuthorView("Charlotte", List.of()));
        // Authors, their books, the authors of those, their books, and the authors of the new ones among them.
        assertThat(library.statements()).hasSize(5);
    }

    @Test
    void aCycleMayLeadOverAJoin() {
        List<DebutantView> authors = library.list(DebutantView.class, query -> query.ids(List.of(2L, 5L, 4L)));

        DebutView poems = authors.get(0).firstBook();
        assertThat(poems.title()).isEqualTo("Poems");
        assertThat(poems.authors()).extracting(DebutantView::name).containsExactly("Charlotte", "Anne", "Emily");
        assertThat(poems.authors().get(2).firstBook()).isEqualTo(new DebutView("Poems", List.of()));
        assertThat(poems.authors().get(2).firstBook())
                .isSameAs(poems.authors().get(0).firstBook());
        assertThat(authors.get(1)).isEqualTo(new DebutantView("Nobody", null));
        assertThat(authors.get(2).firstBook().authors())
                .extracting(DebutantView::name)
                .containsExactly("Jane");
        assertThat(library.statements()).hasSize(2);
    }

    @Test
    void explainShowsTheDepth() {
        assertThat(reads.lookahead().explain(RelatedView.class).toString())
                .contains("VirtualCategory.related -> Category: id, name (once for each level, 3 at the most)");
    }
}
