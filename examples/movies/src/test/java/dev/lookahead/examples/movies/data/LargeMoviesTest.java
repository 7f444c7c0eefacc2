package dev.lookahead.examples.movies.data;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.examples.movies.model.Nomination;
import dev.lookahead.examples.movies.model.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The made-up set has the promised shape. */
class LargeMoviesTest {

    private final Dataset large = LargeMovies.dataset(300);

    @Test
    void hasHalfAsManyPersonsAndTwiceAsManyNominations() {
        assertThat(large.movies()).hasSize(300).extracting(Movie::getName).contains("Movie 00001", "Movie 00300");
        assertThat(large.persons()).hasSize(150);
        assertThat(large.nominations())
                .hasSize(600)
                .filteredOn(Nomination::isWinner)
                .hasSize(200);
    }

    @Test
    void givesEachMovieTwoDirectorsAndEachPersonAboutFourMovies() {
        assertThat(large.movies())
                .allSatisfy(movie -> assertThat(movie.getDirectors()).hasSize(2).doesNotHaveDuplicates());

        Map<Person, Long> moviesDirected = large.movies().stream()
                .flatMap(movie -> movie.getDirectors().stream())
                .collect(groupingBy(identity(), counting()));
        assertThat(moviesDirected.keySet()).containsExactlyInAnyOrderElementsOf(large.persons());
        assertThat(moviesDirected.values())
                .allSatisfy(count -> assertThat(count).isBetween(2L, 12L));
    }

    @Test
    void nominatesTheDirectorsOfTheMovie() {
        assertThat(large.nominations())
                .allSatisfy(nomination ->
                        assertThat(nomination.getMovie().getDirectors()).contains(nomination.getPerson()));
    }

    @Test
    void writesBiographiesOfTwoKilobytes() {
        assertThat(large.persons())
                .allSatisfy(person -> assertThat(person.getBiography()).hasSize(2000));
    }

    @Test
    void isTheSameEachTime() {
        Dataset again = LargeMovies.dataset(300);

        assertThat(directorsOf(again)).isEqualTo(directorsOf(large));
        assertThat(again.persons())
                .extracting(Person::getBiography)
                .containsExactlyElementsOf(
                        large.persons().stream().map(Person::getBiography).toList());
    }

    @Test
    void doesForASmallestAndForAnOddNumber() {
        assertThat(LargeMovies.dataset(4).persons()).hasSize(2);
        assertThat(LargeMovies.dataset(7).persons()).hasSize(3);
        assertThatThrownBy(() -> LargeMovies.dataset(3)).hasMessageContaining("at least 4 movies, not 3");
    }

    private static List<List<String>> directorsOf(Dataset dataset) {
        return dataset.movies().stream()
                .map(movie -> movie.getDirectors().stream().map(Person::getName).toList())
                .toList();
    }
}
