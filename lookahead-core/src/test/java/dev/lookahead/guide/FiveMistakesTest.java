package dev.lookahead.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All mistakes at once, each with the line that mends it. */
class FiveMistakesTest {

    private static final Sources WRONG = Sources.of("""
            public interface VirtualMovie extends VirtualModel<Movie> {
                @Join List<VirtualPerson> directors();
                @Computed("avg(nominations.year)") Double meanYear();
            }
            """, """
            public interface VirtualPerson extends VirtualModel<Person> {
                @Prefetch("nominatoins") List<VirtualNomination> nominated();
            }
            """, """
            public interface VirtualNomination extends VirtualModel<Nomination> {}
            """, """
            @View(VirtualPerson.class)
            public record PersonView(String name, long nominationCount) {
            }
            """, """
            @View(Nomination.class)
            public record NominationView(String award, short year) {
            }
            """);

    @Test
    void allFiveMistakesAreReportedAtOnce() {
        assertThat(String.join("\n\n", StartUp.mistakes(WRONG))).isEqualTo("""
            error: `VirtualMovie.directors` joins a to-many association, which would multiply the owner's rows
              Related rows of a to-many association come by a statement of their own.
              Write in VirtualMovie:
                  @Prefetch List<VirtualPerson> directors();

            error: the expression of `VirtualMovie.meanYear` aggregates rows outside a sub-query
                avg(nominations.year)
              An aggregate stands in a sub-query of its own; two of them would multiply each other.
              Write in VirtualMovie:
                  @Computed("select avg(n.year) from this.nominations n") Double meanYear();

            error: `nominatoins`, which `VirtualPerson.nominated` follows, is not an association of `Person`
              The associations of `Person` are `nominations`. Did you mean `nominations`?
              Write in VirtualPerson:
                  @Prefetch("nominations") List<VirtualNomination> nominated();

            error: `nominationCount`, used by `PersonView`, must be declared in `VirtualPerson`
              `Person` has no attribute `nominationCount`. Did you mean `nominations`?
              Add to VirtualPerson:
                  @Computed("size(nominations)") long nominationCount();

            error: `NominationView.year` is declared as `short`, but `year` gives `int`
              Write in NominationView:
                  int year""");
    }

    @Test
    void everyOfferedLineMendsItsMistake() {
        List<String> mistakes = StartUp.mistakes(WRONG);
        Sources mended = WRONG;
        for (String mistake : mistakes) {
            mended = mended.mend(mistake);
            assertThat(StartUp.mistakes(mended)).doesNotContain(mistake);
        }
        assertThat(StartUp.mistakes(mended)).isEmpty();
    }
}
