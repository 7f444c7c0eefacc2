package dev.lookahead.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Views that are made at random are read as plain Java reads them, and in no more statements than they have edges.
 *
 * <p>{@code -Dlookahead.generated.cases=100000 -Dlookahead.generated.seed=7} asks for more than a build does, and for others.
 */
@OnEachDatabase
class GeneratedReadsTest {

    private static final int CASES = Integer.getInteger("lookahead.generated.cases", 2000);
    private static final long SEED = Long.getLong("lookahead.generated.seed", 1);

    private final TestDatabase database;

    GeneratedReadsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void generatedViewsReadTheSameValuesAsPlainJava() {
        List<String> disagreements;
        try (Comparison comparison = new Comparison(database, SEED)) {
            disagreements = comparison.run(CASES);
        }

        assertThat(disagreements).isEmpty();
    }
}
