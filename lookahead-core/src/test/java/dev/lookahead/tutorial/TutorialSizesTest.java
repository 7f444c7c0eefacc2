package dev.lookahead.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of statements does not depend on the number of movies. */
class TutorialSizesTest {

    @ParameterizedTest
    @CsvSource({"H2, 1", "H2, 20", "H2, 1000", "POSTGRES, 1", "POSTGRES, 20", "POSTGRES, 1000"})
    void readsAnyNumberOfMoviesInThreeStatements(TestDatabase database, int size) {
        try (Reads reads = Reads.alone(database, Movies.of(size))) {
            List<MovieView> movies = reads.list(MovieView.class);

            assertThat(reads.statements()).hasSize(3);
            assertThat(movies).hasSize(size);
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

    @ParameterizedTest
    @CsvSource({"H2", "POSTGRES"})
    void readsNoMoviesInOneStatement(TestDatabase database) {
        try (Reads reads = Reads.alone(database, Movies.of(0))) {
            assertThat(reads.list(MovieView.class)).isEmpty();
            assertThat(reads.statements()).hasSize(1);
        }
    }
}
