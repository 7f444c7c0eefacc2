package dev.lookahead.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Catalog;
import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Novels;
import dev.lookahead.internal.plan.Shapes.Debuts;
import dev.lookahead.internal.plan.Shapes.Diamond;
import dev.lookahead.internal.plan.Shapes.EdgeInTwoPlaces;
import dev.lookahead.internal.plan.Shapes.EdgeOfSiblings;
import dev.lookahead.internal.plan.Shapes.KeyAboveRows;
import dev.lookahead.internal.plan.Shapes.KeysAtTwoDepths;
import dev.lookahead.internal.plan.Shapes.ListAndKey;
import dev.lookahead.internal.plan.Shapes.ManyToManyAndBack;
import dev.lookahead.internal.plan.Shapes.OneToOneAndBack;
import dev.lookahead.internal.plan.Shapes.Tree;
import dev.lookahead.internal.plan.Shapes.ValuesInTwoPlaces;
import dev.lookahead.testing.Fixture;
import dev.lookahead.tutorial.MovieView;
import dev.lookahead.tutorial.Movies;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each pass saves: a pass without which no shape would take more statements is not worth having. */
class PassesTest {

    /** How many statements read all rows of a shape by all passes, and where one of them is left out. */
    @Test
    void eachSavesStatementsAndChangesNoValue() {
        String table = Stream.of(
                        line(Movies.FIXTURE, MovieView.class),
                        line(Novels.FIXTURE, Diamond.class),
                        line(Novels.FIXTURE, ManyToManyAndBack.class),
                        line(Catalog.FIXTURE, Tree.class),
                        line(Novels.FIXTURE, Debuts.class),
                        line(Novels.FIXTURE, ListAndKey.class),
                        line(Novels.FIXTURE, KeysAtTwoDepths.class),
                        line(Novels.FIXTURE, KeyAboveRows.class),
                        line(Novels.FIXTURE, EdgeInTwoPlaces.class),
                        line(Novels.FIXTURE, EdgeOfSiblings.class),
                        line(Clinic.FIXTURE, ValuesInTwoPlaces.class),
                        line(Novels.FIXTURE, OneToOneAndBack.class))
                .collect(Collectors.joining());

        assertThat(table).isEqualTo("""
                        MovieView               3 rows 3 keys 3 waits 3 edges 3 sides 3
                        Diamond                 4 rows 4 keys 4 waits 4 edges 4 sides 4
                        ManyToManyAndBack       3 rows 3 keys 3 waits 3 edges 3 sides 3
                        Tree                    2 rows 2 keys 2 waits 2 edges 2 sides 2
                        Debuts                  2 rows 3 keys 2 waits 2 edges 2 sides 2
                        ListAndKey              2 rows 2 keys 3 waits 2 edges 2 sides 2
                        KeysAtTwoDepths         6 rows 6 keys 7 waits 6 edges 6 sides 6
                        KeyAboveRows            3 rows 4 keys 4 waits 4 edges 3 sides 3
                        EdgeInTwoPlaces         4 rows 4 keys 4 waits 4 edges 5 sides 4
                        EdgeOfSiblings          4 rows 4 keys 4 waits 4 edges 5 sides 4
                        ValuesInTwoPlaces       3 rows 4 keys 3 waits 3 edges 4 sides 3
                        OneToOneAndBack         2 rows 3 keys 2 waits 2 edges 2 sides 3
                        """);
    }

    private static String line(Fixture fixture, Class<?> view) {
        Plans plans = Plans.of(fixture, view);
        Plans.Outcome all = plans.read(plans.plan());
        return String.format("%-24s", view.getSimpleName())
                + all.statements()
                + " rows " + without(plans, all, plans.withoutSubstitutes())
                + " keys " + without(plans, all, Saving.SharedKeys.class)
                + " waits " + without(plans, all, Saving.AwaitedRows.class)
                + " edges " + without(plans, all, Saving.SharedEdge.class)
                + " sides " + without(plans, all, Saving.OtherSide.class)
                + "\n";
    }

    private static int without(Plans plans, Plans.Outcome all, Class<? extends Saving> savings) {
        return without(plans, all, plans.only(saving -> !savings.isInstance(saving)));
    }

    private static int without(Plans plans, Plans.Outcome all, Plan other) {
        Plans.Outcome outcome = plans.read(other);
        assertThat(outcome.rows()).isEqualTo(all.rows());
        return outcome.statements();
    }
}
