package dev.lookahead.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Catalog;
import dev.lookahead.fixtures.Novels;
import dev.lookahead.internal.plan.Shapes.AboveALoop;
import dev.lookahead.internal.plan.Shapes.Diamond;
import dev.lookahead.internal.plan.Shapes.FoundOtherwise;
import dev.lookahead.internal.plan.Shapes.Joined;
import dev.lookahead.internal.plan.Shapes.ManyToManyAndBack;
import dev.lookahead.internal.plan.Shapes.Tree;
import dev.lookahead.internal.plan.Shapes.ViewAndValue;
import dev.lookahead.internal.plan.Shapes.WithProducts;
import dev.lookahead.testing.Fixture;
import dev.lookahead.tutorial.MovieView;
import dev.lookahead.tutorial.Movies;
import org.junit.jupiter.api.Test;

/** Which nodes a view has, and which steps in which waves. */
class PlanTest {

    @Test
    void eachEdgeOfThePageIsAStep() {
        assertPlan(Movies.FIXTURE, MovieView.class, """
                0 VirtualMovie [MovieView] name
                1 VirtualPerson [PersonView] name, VirtualPerson.nominationCount
                2 VirtualAward [AwardView, VirtualAward] award, category, year, winner
                wave 1: 0 VirtualMovie.directors 1 by owner
                wave 2: 1 VirtualPerson.awards 2 by owner
                """);
    }

    /** The books of all authors are read at once. */
    @Test
    void rowsOfWhichTheSameIsWantedAreOneNode() {
        assertPlan(Novels.FIXTURE, Diamond.class, """
                0 VirtualBook [Diamond]
                1 VirtualAuthor [Bibliography] name
                2 VirtualBook [Title] title
                wave 1: 0 VirtualBook.authors 1 by owner
                wave 1: 0 VirtualBook.debutants 1 by owner
                wave 2: 1 VirtualAuthor.books 2 by owner
                rows of 0 are taken from 2
                """);
    }

    @Test
    void joinedRowsNeedNoStep() {
        assertPlan(Novels.FIXTURE, Joined.class, """
                0 VirtualBio [Joined] text, join 1 by VirtualBio.of
                1 VirtualAuthor [Name] name
                """);
    }

    /** Each author is made by one node, whichever edge leads there. */
    @Test
    void viewsThatSeveralNodesWantAreANodeOfTheirOwn() {
        assertPlan(Novels.FIXTURE, ViewAndValue.class, """
                0 VirtualBook [ViewAndValue]
                1 VirtualAuthor [name] name, with 2
                2 VirtualAuthor [Name] name
                wave 1: 0 VirtualBook.authors 1 by owner
                wave 1: 0 VirtualBook.debutants 2 by owner
                rows of 1 are taken from 2
                rows of 2 are taken from 1
                """);
    }

    /** What a row shows of rows above it is another view, so these are read again. */
    @Test
    void rowsThatLeadBackByAListAreRead() {
        assertPlan(Novels.FIXTURE, ManyToManyAndBack.class, """
                0 VirtualAuthor [ManyToManyAndBack] name
                1 VirtualBook [WithAuthors] title
                2 VirtualAuthor [Name] name
                wave 1: 0 VirtualAuthor.books 1 by owner
                wave 2: 1 VirtualBook.authors 2 by owner
                rows of 0 are taken from 2
                rows of 2 are taken from 0
                """);
    }

    /** The loader of ids is called in the first wave, so its rows are read in the second. */
    @Test
    void loadersAndEqualValuesAreStepsToo() {
        assertPlan(Novels.FIXTURE, FoundOtherwise.class, """
                0 VirtualAuthor [FoundOtherwise] name
                1 VirtualBook [Title] title
                2 VirtualBook [IdAndTitle] title
                wave 1: 0 VirtualAuthor.namesakes 2 by one of the owners with equal values
                wave 1: 0 VirtualAuthor.age
                wave 1: 0 VirtualAuthor.recommended
                wave 2: 0 VirtualAuthor.recommended 1 by what the loader gives
                rows of 1 are taken from 2
                rows of 2 are taken from 1
                """);
    }

    @Test
    void viewsThatLeadToThemselvesAreALoop() {
        assertPlan(Catalog.FIXTURE, Tree.class, """
                0 Category [Tree] name
                wave 1: loop of 0 Category.children 0 by owner
                """);
    }

    @Test
    void loopsBeginWhenTheirFirstRowsAreHere() {
        assertPlan(Catalog.FIXTURE, AboveALoop.class, """
                0 VirtualCategory [AboveALoop] name
                1 VirtualCategory [Related] name
                wave 1: 0 VirtualCategory.children 1 by owner
                wave 2: loop of 1 VirtualCategory.related 1 by owner
                rows of 0 are taken from 1
                rows of 1 are taken from 0
                """);
    }

    /** These are filed by the loop, so what is below them need not wait for anything else. */
    @Test
    void stepsBelowALoopFollowInTheNextWave() {
        assertPlan(Catalog.FIXTURE, WithProducts.class, """
                0 VirtualCategory [WithProducts] name
                1 VirtualCategory [Related], with 0
                2 VirtualProduct [name] name
                wave 1: loop of 0 VirtualCategory.related 1 by owner
                wave 2: 1 VirtualCategory.products 2 by owner
                rows of 0 are taken from 1
                rows of 1 are taken from 0
                """);
    }

    private static void assertPlan(Fixture fixture, Class<?> view, String expected) {
        assertThat(PlanText.of(Plans.of(fixture, view).plan())).isEqualTo(expected);
    }
}
