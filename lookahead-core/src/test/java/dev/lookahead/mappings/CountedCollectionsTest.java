package dev.lookahead.mappings;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Attic;
import dev.lookahead.fixtures.Attic.Box;
import dev.lookahead.fixtures.Attic.Team;
import dev.lookahead.fixtures.Attic.Trunk;
import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/**
 * What a fragment counts in a collection is what a view of it shows. Where Hibernate would count more, the fragment is
 * refused, and the one that is offered counts right.
 */
@OnEachDatabase
class CountedCollectionsTest {

    private final Reads reads;

    CountedCollectionsTest(TestDatabase database) {
        reads = Reads.of(database, Attic.FIXTURE);
    }

    @View(Box.class)
    record BoxView(Long id) {}

    @View(Team.class)
    record TeamView(Long id) {}

    @View(Trunk.class)
    record TrunkView(int number) {}

    /** Ways to count a collection {@code C} of {@code T} rows. */
    private static final Map<String, String> OF_ROWS = new LinkedHashMap<>();

    static {
        OF_ROWS.put("size", "size(C)");
        OF_ROWS.put("from", "(select count(*) from this.C x)");
        OF_ROWS.put("nameless", "(select count(*) from this.C)");
        OF_ROWS.put("ids", "(select count(distinct x.id) from this.C x where x.id > 0)");
        OF_ROWS.put("join", "(select count(*) from O o join o.C x where o = this)");
        OF_ROWS.put("in", "(select count(*) from O o, in(o.C) x where o = this)");
        OF_ROWS.put("either", "(select count(*) from this.C x where x.number > 0 or x.number is null)");
        OF_ROWS.put("member", "(select count(*) from T x where x member of this.C)");
        OF_ROWS.put("elements", "(select count(*) from T x where x in elements(this.C))");
        OF_ROWS.put("attribute", "(select count(x.number) from this.C x)");
        OF_ROWS.put("condition", "(select count(*) from this.C x where x.number > 0 and x.id > 0)");
        OF_ROWS.put("owner", "(select count(*) from O o join o.C x where o = this and x in (select v from T v))");
        OF_ROWS.put("visible", "(select count(*) from this.C x where x in (select v from T v))");
        OF_ROWS.put("any", "case when C is not empty then 1 else 0 end");
        OF_ROWS.put("none", "case when this.C is empty then 0 else 1 end");
        OF_ROWS.put("exists", "case when exists elements(this.C) then 1 else 0 end");
    }

    private static final List<String> OF_VALUES =
            List.of("size", "from", "nameless", "join", "in", "any", "none", "exists");

    @Test
    void nothingIsRefusedWhereNothingIsHidden() {
        assertThat(refused("cards", "Card", 3, 1)).isEmpty();
    }

    @Test
    void countingSoftDeletedRowsIsRefused() {
        assertThat(refused("toys", "Toy", 2, 0))
                .containsExactly("size", "from", "nameless", "ids", "join", "in", "either", "any", "none", "exists");
        assertThat(refused("toysByNumber", "Toy", 2, 0))
                .containsExactly("size", "from", "nameless", "ids", "join", "in", "either", "any", "none", "exists");
        assertThat(refused("ownToys", "Toy", 2, 0)).containsExactly("size", "join", "in");
    }

    @Test
    void countingRestrictedRowsIsRefused() {
        assertThat(refused("books", "Book", 2, 0)).containsExactly("size");
        assertThat(refused("ownBooks", "Book", 2, 0)).isEmpty();
    }

    @Test
    void countingFilteredRowsIsRefused() {
        List<String> allBut = List.of(
                "size",
                "from",
                "nameless",
                "ids",
                "join",
                "in",
                "either",
                "attribute",
                "condition",
                "any",
                "none",
                "exists");

        assertThat(refused("games", "Game", 2, 0)).isEqualTo(allBut);
        assertThat(refused("ownGames", "Game", 2, 0)).isEqualTo(allBut);
    }

    @Test
    void countingRowsOfOneTypeInATableOfSeveralIsRefused() {
        assertThat(refused("letters", "Letter", 2, 0)).containsExactly("size", "any", "none");
    }

    @Test
    void countingCollectionsWithConditionsIsRefused() {
        assertThat(refused("bigCards", "Card", 2, 0)).containsExactly("size", "member");
        assertThat(refused("bigOwnCards", "Card", 2, 0)).isEmpty();
        assertThat(refused("lateCards", "Card", 2, 0))
                .containsExactly(
                        "from", "nameless", "ids", "join", "in", "either", "elements", "any", "none", "exists");
    }

    @Test
    void countingSoftDeletedLinksIsRefused() {
        assertThat(refused("pinnedCards", "Card", 2, 0))
                .containsExactly(
                        "size",
                        "from",
                        "nameless",
                        "ids",
                        "join",
                        "in",
                        "either",
                        "member",
                        "elements",
                        "any",
                        "none",
                        "exists");
    }

    @Test
    void countingLinksToMissingRowsIsRefused() {
        assertThat(refused("lostCards", "Card", 2, 0))
                .containsExactly("size", "from", "nameless", "ids", "join", "in", "either", "any", "none", "exists");
    }

    @Test
    void countingLinksBetweenSoftDeletedRowsIsRefused() {
        assertThat(refused(TeamView.class, "Team", "players", "Player", 2, 0))
                .containsExactly(
                        "size",
                        "from",
                        "nameless",
                        "ids",
                        "join",
                        "in",
                        "either",
                        "member",
                        "elements",
                        "any",
                        "none",
                        "exists");
        assertThat(refused(TeamView.class, "Team", "names", "", 2, 0)).containsExactly("size", "join", "in");
    }

    @Test
    void countingHiddenValuesIsRefused() {
        assertThat(refused("words", "", 2, 0)).isEmpty();
        assertThat(refused("labels", "", 2, 0)).containsExactly("size", "join", "in");
    }

    /** Whichever query's names a path begins with. */
    @Test
    void nestedQueriesAreOfferedWithHiddenRowsLeftOut() {
        List.of(
                        "exists (select 1 from Box b where b = this and size(b.toys) = 2)",
                        "(select count(*) from Box b where b.id = this.id and b.toys is not empty) = 1 and id = 1",
                        "(select count(*) from Toy t join t.box b join b.toys x where t.id = this.id + 1 and b = this) = 2",
                        "exists (select 1 from Box b join b.pinnedCards c where b = this and (c.id = 2 or c.id is null))",
                        "1 < (select count(*) from this.toys t where (t.id > 0 or t.id < 0))",
                        "exists (select 1 from Box o where size(o.toys) = 2 and o = this)",
                        "exists (select 1 from Box t, Box o join o.cards x where size(t.toys) = 2 and t = this and o = t)",
                        "(select count(*) from this.toys o join o.box b where b = this and (o.id > 0 or o.id < 0)) = 2",
                        "exists (select 1 from this.letters l where l.id = 2 and size(this.letters) = 2)")
                .forEach(condition -> {
                    String offered = offered(BoxView.class, condition);

                    assertThat(offered).isNotEqualTo(condition);
                    assertThat(ids(BoxView.class, offered)).as(offered).containsExactly(1L);
                });
    }

    /** A list may have a row twice, its owner an id of several columns, and an embeddable or another row may lead there. */
    @Test
    void collectionsOfListsEmbeddablesAndOtherRowsAreOfferedToo() {
        List.of(
                        "size(spares) = 3",
                        "size(inside.toys) = 3",
                        "number = 1 and this.inside.toys is not empty",
                        "number = 1 and exists elements(this.spares)",
                        "3 = (select count(*) from this.inside.toys t)",
                        "beside is null and exists (select 1 from Trunk t where t.beside = this and size(t.beside.spares) = 3)")
                .forEach(condition -> {
                    String offered = offered(TrunkView.class, condition);

                    assertThat(offered).isNotEqualTo(condition);
                    assertThat(ids(TrunkView.class, offered)).as(offered).containsExactly(1L);
                });
        assertThat(offered(TrunkView.class, "size(beside.inside.toys) = 3"))
                .isEqualTo("(select count(*) from Trunk o join o.inside.toys t where o = this.beside"
                        + " and t in (select h from Toy h)) = 3");
        assertThat(ids(TrunkView.class, offered(TrunkView.class, "size(beside.spares) = 3")))
                .containsExactly(2L);
    }

    /** It means the same: Hibernate has the owner among the sources of such a query anyway. */
    @Test
    void anUnqualifiedNameKeepsItsMeaningInTheOfferedQuery() {
        String ofBox =
                offered(BoxView.class, "2 = (select count(*) from this.toys where number > 0 or number is null)");
        assertThat(ids(BoxView.class, ofBox)).containsExactly(1L);
        assertThat(ofBox)
                .isEqualTo("2 = (select count(*) from Box o join o.toys t where o = this"
                        + " and t in (select h from Toy h) and (number > 0 or number is null))");
    }

    private List<String> refused(String collection, String target, int first, int second) {
        return refused(BoxView.class, "Box", collection, target, first, second);
    }

    /** The ways that are refused; all others, and what is offered instead of these, count right. */
    private List<String> refused(Class<?> view, String owner, String collection, String target, int first, int second) {
        List<String> refused = new ArrayList<>();
        OF_ROWS.forEach((way, text) -> {
            if (target.isEmpty() && !OF_VALUES.contains(way)) {
                return;
            }
            String hql = text.replace("O o", owner + " o")
                    .replace("T x", target + " x")
                    .replace("T v", target + " v")
                    .replaceAll("\\bC\\b", collection);
            boolean truth = hql.startsWith("case");
            String whole = hql + " = case id when 1 then " + (truth ? Math.min(first, 1) : first) + " when 2 then "
                    + (truth ? Math.min(second, 1) : second) + " else 0 end";
            String offered = offered(view, whole);
            if (offered.equals(whole)) {
                idsUnlessAsserted(view, whole)
                        .ifPresent(ids -> assertThat(ids).as(whole).containsExactly(1L, 2L, 3L));
                return;
            }
            refused.add(way);
            if (!offered.isEmpty()) {
                assertThat(ids(view, offered)).as(offered).containsExactly(1L, 2L, 3L);
            }
        });
        return refused;
    }

    /** What is offered instead of a condition; itself where it is good, and nothing where there is no better one. */
    private String offered(Class<?> view, String condition) {
        try {
            idsUnlessAsserted(view, condition);
            return condition;
        } catch (InvalidQueryException refused) {
            assertThat(refused).hasMessageStartingWith("where(…) would ").hasMessageContaining(" rows that ");
            return refused.getMessage()
                    .lines()
                    .filter(line -> line.startsWith("  Write: "))
                    .map(line -> line.substring("  Write: ".length()))
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Nothing where an assertion of Hibernate's own forbids what works without assertions: a sub-query that begins at a
     * collection of a row outside whose rows or links are soft-deleted. No such text is ever offered.
     */
    private Optional<List<Long>> idsUnlessAsserted(Class<?> view, String condition) {
        try {
            return Optional.of(ids(view, condition));
        } catch (AssertionError asserted) {
            if (asserted.getStackTrace()[0].getClassName().startsWith("org.hibernate.")) {
                return Optional.empty();
            }
            throw asserted;
        }
    }

    private List<Long> ids(Class<?> view, String condition) {
        return reads.database().factory().fromTransaction((Session session) -> {
            session.enableFilter("big");
            return reads.lookahead().query(session, view).where(condition).list().stream()
                    .map(CountedCollectionsTest::id)
                    .toList();
        });
    }

    private static Long id(Object view) {
        return view instanceof BoxView box
                ? box.id()
                : view instanceof TeamView team ? team.id() : Long.valueOf(((TrunkView) view).number());
    }

    interface Sizes extends VirtualModel<Box> {
        @Computed("size(toys)")
        int toyCount();
    }

    @View(Sizes.class)
    record SizesView(int toyCount) {}

    interface Negated extends VirtualModel<Box> {
        @Computed("case when toys is empty then 'none' else 'some' end")
        String some();
    }

    @View(Negated.class)
    record NegatedView(String some) {}

    interface Several extends VirtualModel<Box> {
        @Computed("select count(*) from Box o join o.toys t where o = this or o.id < 0")
        long toyCount();
    }

    @View(Several.class)
    record SeveralView(long toyCount) {}

    interface Quoted extends VirtualModel<Box> {
        @Computed("case when id = 7 then 'from this.toys t' else 'size(toys)' end")
        String text();
    }

    @View(Quoted.class)
    record QuotedView(String text) {}

    @Test
    void computedFieldsThatCountHiddenRowsAreRefusedAtStartUp() {
        assertThatMistake(reads, SizesView.class).isEqualTo("""
                error: the expression of `Sizes.toyCount` would count rows that are soft-deleted
                    size(toys)
                  Hibernate does not hide them in `size(toys)`.
                  Write in Sizes:
                      @Computed("cast((select count(*) from Box o join o.toys t where o = this and t in (select h from Toy h)) as Integer)") int toyCount();""");
        assertThatMistake(reads, NegatedView.class)
                .endsWith(
                        "@Computed(\"case when not exists (select 1 from Box o join o.toys t where o = this and t in (select h from Toy h)) then 'none' else 'some' end\") String some();");
        assertThatMistake(reads, SeveralView.class)
                .endsWith(
                        "@Computed(\"select count(*) from Box o join o.toys t where t in (select h from Toy h) and (o = this or o.id < 0)\") long toyCount();");
    }

    @Test
    void aCallInsideAStringLiteralIsNotRefused() {
        assertThat(reads.list(QuotedView.class)).hasSize(3).containsOnly(new QuotedView("size(toys)"));
    }

    @Test
    void anOrderThatCountsHiddenRowsIsRefused() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(BoxView.class, query -> query.orderBy("size(toys) desc")))
                .withMessage("""
                        orderBy(…) would count rows that are soft-deleted
                            size(toys) desc
                          Hibernate does not hide them in `size(toys)`.
                          Write: (select count(*) from Box o join o.toys t where o = this and t in (select h from Toy h)) desc""");
    }
}
