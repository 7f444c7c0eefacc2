package dev.lookahead.scenarios;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Context;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import dev.lookahead.tutorial.Movie;
import dev.lookahead.tutorial.Movies;
import dev.lookahead.tutorial.Person;
import dev.lookahead.tutorial.VirtualAward;
import dev.lookahead.tutorial.VirtualMovie;
import dev.lookahead.tutorial.VirtualPerson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Movies with their directors and nominations, and a component that is computed for the user of the query. */
@OnEachDatabase
class MoviesTest {

    private final Reads reads;

    MoviesTest(TestDatabase database) {
        reads = Reads.of(database, Movies.FIXTURE);
    }

    @View(VirtualAward.class)
    record AwardView(String award, String category, int year, boolean winner) {}

    @View(VirtualPerson.class)
    record PersonView(String name, List<AwardView> awards, long nominationCount) {}

    @View(VirtualMovie.class)
    record MovieView(String name, List<PersonView> directors) {}

    interface WithoutDirectors extends VirtualModel<Movie> {}

    @View(WithoutDirectors.class)
    record UndeclaredView(String name, List<PersonView> directors) {}

    interface WithoutCount extends VirtualModel<Person> {}

    interface WithDirectors extends VirtualModel<Movie> {
        @Prefetch
        List<WithoutCount> directors();
    }

    @View(WithoutCount.class)
    record CountedView(String name, long nominationCount) {}

    @View(WithDirectors.class)
    record MovieOfCountedView(String name, List<CountedView> directors) {}

    interface Votes extends VirtualModel<Movie> {
        @Computed("select count(*) from UserMovieRating r where r.movie = this and r.user.name = :user")
        long ofUser();
    }

    @View(Votes.class)
    record VotesView(String name, long ofUser, String seenBy) {
        static String seenBy(String name, @Context("serializerContext") Map<String, String> context) {
            return context.get("request") + " of " + name;
        }
    }

    @Test
    void readsTheTreeInThreeStatements() {
        List<MovieView> movies = reads.list(MovieView.class);

        AwardView saturn = new AwardView("Saturn Awards", "Best Director", 2000, true);
        AwardView cannes = new AwardView("Cannes Film Festival", "Best Director", 2011, true);
        assertThat(movies)
                .containsExactly(
                        new MovieView(
                                "The Matrix",
                                List.of(
                                        new PersonView("Lana Wachowski", List.of(saturn), 2),
                                        new PersonView("Lilly Wachowski", List.of(saturn), 2))),
                        new MovieView("Drive", List.of(new PersonView("Nicolas Winding Refn", List.of(cannes), 2))));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void aNestedViewHasToBeDeclared() {
        assertThatMistake(reads, UndeclaredView.class)
                .startsWith("error: `directors`, used by `UndeclaredView`, must be declared in `WithoutDirectors`")
                .endsWith("Add to WithoutDirectors:\n      @Prefetch List<VirtualPerson> directors();");
    }

    @Test
    void aComputedComponentHasToBeDeclared() {
        assertThatMistake(reads, MovieOfCountedView.class).isEqualTo("""
                        error: `nominationCount`, used by `CountedView`, must be declared in `WithoutCount`
                          `Person` has no attribute `nominationCount`. Did you mean `nominations`?
                          Add to WithoutCount:
                              @Computed("size(nominations)") long nominationCount();
                        """.strip());
    }

    @Test
    void computedComponentsAreGivenNoUserWhereThereIsNone() {
        List<VotesView> movies = votes(null);

        assertThat(movies).extracting(VotesView::ofUser).containsExactly(0L, 0L);
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void givesTheUserAndTheContextUnchanged() {
        List<VotesView> movies = votes("Ann");

        assertThat(movies)
                .containsExactly(
                        new VotesView("The Matrix", 1, "GET of The Matrix"), new VotesView("Drive", 0, "GET of Drive"));
    }

    private List<VotesView> votes(String user) {
        return reads.list(
                VotesView.class, query -> query.with("user", user).with("serializerContext", Map.of("request", "GET")));
    }
}
