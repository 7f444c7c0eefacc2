package dev.lookahead.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Join;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class TutorialTest {

    private static final AwardView SATURN = new AwardView("Saturn Awards", "Best Director", 2000, true);
    private static final AwardView CANNES = new AwardView("Cannes Film Festival", "Best Director", 2011, true);

    private final Reads reads;

    TutorialTest(TestDatabase database) {
        reads = Reads.of(database, Movies.FIXTURE);
    }

    @View(VirtualMovie.class)
    record RatedView(String name, BigDecimal userRating, long votingCount) {}

    @View(VirtualMovie.class)
    record ImdbView(Long id, Double imdbRating) {}

    @View(VirtualAward.class)
    record AwardedView(String award, RatedView movie) {}

    @Test
    void readsTheMoviesInThreeStatements() {
        List<MovieView> movies = reads.list(MovieView.class);

        assertThat(movies)
                .containsExactly(
                        new MovieView(
                                "The Matrix",
                                List.of(
                                        new PersonView("Lana Wachowski", List.of(SATURN), 2, true, "LANA WACHOWSKI"),
                                        new PersonView(
                                                "Lilly Wachowski", List.of(SATURN), 2, true, "LILLY WACHOWSKI"))),
                        new MovieView(
                                "Drive",
                                List.of(new PersonView(
                                        "Nicolas Winding Refn", List.of(CANNES), 2, true, "NICOLAS WINDING REFN"))));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void readsNoColumnThatIsNotShown() {
        reads.list(MovieView.class);

        assertThat(reads.statements()).noneMatch(sql -> sql.contains("biography"));
    }

    @Test
    void readsAsItsUserWritesIt() {
        List<MovieView> page = reads.list(
                MovieView.class,
                query -> query.where("name like :start")
                        .orderBy("name")
                        .page(0, 20)
                        .with("start", "D%")
                        .with("user", "Ann"));

        assertThat(page).extracting(MovieView::name).containsExactly("Drive");
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void readsTheSecondPage() {
        List<MovieView> page =
                reads.list(MovieView.class, query -> query.orderBy("name").page(1, 1));

        assertThat(page).extracting(MovieView::name).containsExactly("The Matrix");
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void computesForTheUserOfTheQuery() {
        List<RatedView> movies = reads.list(
                RatedView.class, query -> query.with("user", "Ann").with("voteValue", new BigDecimal("8.5")));

        assertThat(movies).extracting(RatedView::name).containsExactly("The Matrix", "Drive");
        assertThat(movies.get(0).userRating()).isEqualByComparingTo("8.5");
        assertThat(movies.get(1).userRating()).isNull();
        assertThat(movies).extracting(RatedView::votingCount).containsExactly(2L, 0L);
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void asksElsewhereOncePerPage() {
        List<ImdbView> movies = reads.list(ImdbView.class);

        assertThat(movies)
                .extracting(ImdbView::imdbRating)
                .containsExactlyElementsOf(movies.stream()
                        .map(movie -> movie.id() % 2 == 0 ? 2.0 : null)
                        .toList());
        assertThat(reads.statements()).hasSize(1);
    }

    /** {@link Join} brings the movie in the award's own statement, and its computed fields with it. */
    @Test
    void joinsTheMovieOfAnAward() {
        List<AwardedView> awards = reads.list(
                AwardedView.class, query -> query.with("user", "Ann").with("voteValue", new BigDecimal("8.5")));

        assertThat(awards)
                .extracting(AwardedView::award)
                .containsExactly("Saturn Awards", "Saturn Awards", "Cannes Film Festival");
        assertThat(awards).extracting(award -> award.movie().votingCount()).containsExactly(2L, 2L, 0L);
        assertThat(awards.get(0).movie()).isSameAs(awards.get(1).movie());
        assertThat(awards.get(2).movie().userRating()).isNull();
        assertThat(reads.statements()).hasSize(1);
    }
}
