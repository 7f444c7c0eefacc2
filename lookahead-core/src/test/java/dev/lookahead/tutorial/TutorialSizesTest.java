package dev.lookahead.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of statements does not depend on the number of movies, where an array takes all ids. */
@OnEachDatabase
class TutorialSizesTest {

    private final TestDatabase database;

    TutorialSizesTest(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 1000})
    void readsAnyNumberOfMoviesInThreeStatements(int size) {
        try (Reads reads = Reads.alone(database, Movies.of(size))) {
            List<MovieView> movies = reads.list(MovieView.class);

            int directors = size + 1;
            assertThat(reads.statements()).hasSize(1 + database.statements(size) + database.statements(directors));
            assertThat(movies)
                    .extracting(MovieView::name)
                    .isEqualTo(IntStream.rangeClosed(1, size)
                            .mapToObj(number -> "Movie " + number)
                            .toList());
            MovieView last = movies.get(size - 1);
            assertThat(last.name()).isEqualTo("Movie " + size);
            assertThat(last.directors())
                    .extracting(PersonView::name)
                    .containsExactly("Person " + (size - 1), "Person " + size);
            assertThat(last.directors().get(1).awards())
                    .extracting(AwardView::award)
                    .containsExactly("Award " + size);
        }
    }

    @Test
    void readsNoMoviesInOneStatement() {
        try (Reads reads = Reads.alone(database, Movies.of(0))) {
            assertThat(reads.list(MovieView.class)).isEmpty();
            assertThat(reads.statements()).hasSize(1);
        }
    }
}
