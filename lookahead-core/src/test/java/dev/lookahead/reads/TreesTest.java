package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Catalog;
import dev.lookahead.fixtures.Catalog.Category;
import dev.lookahead.fixtures.Catalog.Product;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A view that reaches itself over the children of a tree shows all levels, one statement for each. */
@OnEachDatabase
class TreesTest {

    private final TestDatabase database;
    private final Reads reads;

    TreesTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, Catalog.FIXTURE);
    }

    @View(Category.class)
    record TreeView(String name, List<TreeView> children) {}

    @View(Product.class)
    record ProductView(String name) {}

    interface VirtualCategory extends VirtualModel<Category> {
        Long id();

        String name();

        @Prefetch
        List<VirtualCategory> children();

        @Prefetch
        List<Product> products();

        @Computed("size(products)")
        int productCount();

        @BatchLoad(Shouts.class)
        String shout();

        @Requires("children.name")
        default String describe() {
            return name() + children().stream().map(VirtualCategory::name).toList();
        }
    }

    static class Shouts implements BatchLoader<Long, String> {

        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            return keys.stream().collect(Collectors.toMap(key -> key, key -> keys.size() + ":" + key));
        }
    }

    @View(VirtualCategory.class)
    record RichView(
            String name,
            int productCount,
            List<ProductView> products,
            String shout,
            @Lookup("children.name") List<String> names,
            String label,
            Set<RichView> children,
            Long id) {
        static String label(String name, int productCount) {
            return name + "/" + productCount;
        }
    }

    interface Described extends VirtualModel<Category> {
        String name();

        @Prefetch
        List<Described> children();

        @Requires({"name", "children.name"})
        default String describe() {
            return name() + children().stream().map(Described::name).toList();
        }
    }

    @View(Described.class)
    record DescribedView(String describe, List<DescribedView> children) {}

    @Where("name <> 'Nuts'")
    interface WithoutNuts extends VirtualModel<Category> {
        @Prefetch(where = "name <> :hidden", orderBy = "name", limit = 1)
        List<WithoutNuts> children();
    }

    @View(WithoutNuts.class)
    record FirstView(String name, List<FirstView> children) {}

    @View(Category.class)
    record ShelfView(
            String name,
            List<TreeView> related,
            @Lookup("parent.children") List<TreeView> siblings) {}

    private static final TreeView NUTS = new TreeView("Nuts", List.of());
    private static final TreeView BERRIES = new TreeView("Berries", List.of());
    private static final TreeView FRUIT = new TreeView("Fruit", List.of(BERRIES, NUTS));
    private static final TreeView BREAD = new TreeView("Bread", List.of());
    private static final TreeView FOOD = new TreeView("Food", List.of(FRUIT, BREAD));
    private static final TreeView HAMMERS = new TreeView("Hammers", List.of());
    private static final TreeView TOOLS = new TreeView("Tools", List.of(HAMMERS));
    private static final TreeView EMPTY = new TreeView("Empty", List.of());

    @Test
    void allLevelsAreReadFromTheRootsOn() {
        List<TreeView> roots = reads.list(TreeView.class, query -> query.where("parent is null"));

        assertThat(roots).containsExactly(FOOD, TOOLS, EMPTY);
        // The roots, two levels, and the question whether the last one has children.
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void rowsThatAreRootsAndChildrenAreReadOnceAndAreOneInstance() {
        List<TreeView> all = reads.list(TreeView.class);

        assertThat(all).containsExactly(FOOD, TOOLS, FRUIT, BREAD, BERRIES, NUTS, HAMMERS, EMPTY);
        assertThat(all.get(0).children().get(0)).isSameAs(all.get(2));
        assertThat(all.get(2).children().get(1)).isSameAs(all.get(5));
        // All of them are here, and their children too once they were asked for.
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aRowWithoutChildrenIsAskedForChildrenOnce() {
        assertThat(reads.list(TreeView.class, query -> query.ids(List.of(7)))).containsExactly(EMPTY);
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void noRootsTakeOneStatement() {
        assertThat(reads.list(TreeView.class, query -> query.where("name = 'none'")))
                .isEmpty();
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void otherRelatedRowsAreReadOnceForAllLevels() {
        List<RichView> roots = reads.list(RichView.class, query -> query.where("parent is null"));

        RichView food = roots.get(0);
        assertThat(food.names()).containsExactly("Fruit", "Bread");
        assertThat(food.label()).isEqualTo("Food/2");
        assertThat(food.shout()).isEqualTo("8:0");
        RichView fruit = food.children().iterator().next();
        assertThat(fruit.products()).containsExactly(new ProductView("Apple"));
        RichView berries = fruit.children().iterator().next();
        assertThat(berries.products()).extracting(ProductView::name).containsExactly("Apple", "Pear");
        assertThat(berries.products().get(0)).isSameAs(fruit.products().get(0));
        assertThat(berries.label()).isEqualTo("Berries/2");
        assertThat(berries.names()).isEmpty();
        assertThat(roots.get(2).children()).isEmpty();
        // The roots, three levels of children, and the products of all.
        assertThat(reads.statements()).hasSize(5);
    }

    @Test
    void defaultMethodsSeeTheChildrenToo() {
        List<DescribedView> roots = reads.list(DescribedView.class, query -> query.where("parent is null"));

        assertThat(roots)
                .extracting(DescribedView::describe)
                .containsExactly("Food[Fruit, Bread]", "Tools[Hammers]", "Empty[]");
        assertThat(roots.get(0).children())
                .extracting(DescribedView::describe)
                .containsExactly("Fruit[Berries, Nuts]", "Bread[]");
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void theEdgesConditionOrderAndLimitHoldOnEachLevel() {
        List<FirstView> roots = reads.list(
                FirstView.class, query -> query.where("parent is null").with("hidden", "Bread"));

        FirstView fruit = new FirstView("Fruit", List.of(new FirstView("Berries", List.of())));
        assertThat(roots)
                .containsExactly(
                        new FirstView("Food", List.of(fruit)),
                        new FirstView("Tools", List.of(new FirstView("Hammers", List.of()))),
                        new FirstView("Empty", List.of()));
    }

    @Test
    void aTreeMayStartBelowOtherEdges() {
        List<ShelfView> shelves = reads.list(ShelfView.class, query -> query.ids(List.of(1L, 2L, 5L)));

        assertThat(shelves)
                .containsExactly(
                        new ShelfView("Tools", List.of(FOOD, TOOLS), List.of()),
                        new ShelfView("Fruit", List.of(FOOD), List.of(FRUIT, BREAD)),
                        new ShelfView("Nuts", List.of(), List.of(BERRIES, NUTS)));
        assertThat(shelves.get(0).related().get(0))
                .isSameAs(shelves.get(1).related().get(0));
        assertThat(shelves.get(0).related().get(0).children().get(0))
                .isSameAs(shelves.get(1).siblings().get(0));
    }

    @Test
    void partsOfATreeMayBeLeftOut() {
        assertThat(reads.list(
                        TreeView.class, query -> query.where("name = 'Food'").only("name", "children.name")))
                .containsExactly(new TreeView("Food", List.of(new TreeView("Fruit", List.of()), BREAD)));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(
                        TreeView.class, query -> query.where("name = 'Food'").only("children")))
                .containsExactly(new TreeView(null, List.of(FRUIT, BREAD)));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void treesMayBeSortedByTheirComponents() {
        List<TreeView> all =
                reads.list(TreeView.class, query -> query.where("id > 1").sort("parent.name desc", "name"));

        assertThat(all).contains(HAMMERS, BERRIES, NUTS, BREAD, FRUIT);
        assertThat(all.get(3).children()).isEmpty();
        TreeView fruit = all.stream().filter(FRUIT::equals).findFirst().orElseThrow();
        TreeView berries = all.stream().filter(BERRIES::equals).findFirst().orElseThrow();
        assertThat(fruit.children().get(0)).isSameAs(berries);
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aThousandLevelsAreNotTooDeep() {
        Fixture chain = Fixture.of(
                entityManager -> {
                    List<Category> levels = new ArrayList<>();
                    for (int i = 0; i < 1000; i++) {
                        levels.add(Catalog.category(i, "level " + i, null));
                        entityManager.persist(levels.get(i));
                    }
                    entityManager.flush();
                    for (int i = 1; i < 1000; i++) {
                        levels.get(i).parent = levels.get(i - 1);
                    }
                },
                Category.class,
                Product.class);
        try (Reads deep = Reads.alone(database, chain)) {
            List<String> names = new ArrayList<>();
            List<TreeView> level = deep.list(TreeView.class, query -> query.where("parent is null"));
            while (!level.isEmpty()) {
                assertThat(level).hasSize(1);
                names.add(level.get(0).name());
                level = level.get(0).children();
            }
            List<String> levels = IntStream.range(0, 1000)
                    .mapToObj(number -> "level " + number)
                    .toList();
            assertThat(names).isEqualTo(levels);
            assertThat(deep.statements()).hasSize(1001);

            assertThat(deep.list(TreeView.class)).extracting(TreeView::name).isEqualTo(levels);
            assertThat(deep.statements()).hasSize(1 + database.statements(1000));
        }
    }

    @Test
    void aCircleInTheDataIsAnErrorThatNamesTheRows() {
        Fixture circle = Fixture.of(
                entityManager -> {
                    Category top = Catalog.category(1, "top", null);
                    Category first = Catalog.category(2, "first", top);
                    Category second = Catalog.category(3, "second", first);
                    Category third = Catalog.category(4, "third", second);
                    List.of(top, first, second, third).forEach(entityManager::persist);
                    first.parent = third;
                },
                Category.class,
                Product.class);
        try (Reads round = Reads.alone(database, circle)) {
            assertThatExceptionOfType(UnexpectedDataException.class)
                    .isThrownBy(() -> round.list(TreeView.class, query -> query.ids(List.of(3))))
                    .withMessage("`Category.children` leads in a circle: `Category` 3, 4, 2, and 3 again.\n"
                            + "  A tree has no circle. Mend the rows, or say with `depth` how far the way leads.")
                    .satisfies(thrown -> {
                        assertThat(thrown.field()).isEqualTo("Category.children");
                        assertThat(thrown.id()).isEqualTo(3L);
                    });
            assertThat(round.list(TreeView.class, query -> query.ids(List.of(1))))
                    .containsExactly(new TreeView("top", List.of()));
        }
    }

    @Test
    void explainSaysThatAStatementIsRepeated() {
        assertThat(reads.lookahead().explain(TreeView.class).toString())
                .startsWith("TreeView, 2 statements\nCategory: id, name\n")
                .contains("\n  Category.children -> Category: id, name (once for each level)\n");
    }
}
