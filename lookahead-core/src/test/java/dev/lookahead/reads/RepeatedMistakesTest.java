package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A mistake is told to each who asks, not to the first alone. */
class RepeatedMistakesTest {

    interface Broken extends VirtualModel<Author> {
        @Computed("nome")
        String wrong();

        @Computed("upper(name)")
        String loud();
    }

    @View(Broken.class)
    record WrongView(String wrong) {}

    @View(Broken.class)
    record LoudView(String loud) {}

    @View(Author.class)
    record UnknownView(String nome) {}

    @Test
    void theSameViewFailsAgainWithTheSameMessage() {
        try (Reads reads = Reads.alone(TestDatabase.H2, Library.FIXTURE)) {
            assertThat(mistake(reads, UnknownView.class)).isNotEmpty().isEqualTo(mistake(reads, UnknownView.class));
            assertThat(mistake(reads, WrongView.class)).isNotEmpty().isEqualTo(mistake(reads, WrongView.class));
        }
    }

    /** Whether a view is told of a mistake in its virtual model must not depend on who asked before. */
    @Test
    void messagesDoNotDependOnWhichViewIsReadFirst() {
        String first;
        try (Reads reads = Reads.alone(TestDatabase.H2, Library.FIXTURE)) {
            first = mistake(reads, LoudView.class);
        }
        try (Reads reads = Reads.alone(TestDatabase.H2, Library.FIXTURE)) {
            mistake(reads, WrongView.class);
            assertThat(mistake(reads, LoudView.class)).isEqualTo(first);
        }
    }

    private static String mistake(Reads reads, Class<?> view) {
        InvalidViewException thrown = catchThrowableOfType(InvalidViewException.class, () -> reads.list(view));
        return thrown == null ? "" : thrown.getMessage();
    }
}
