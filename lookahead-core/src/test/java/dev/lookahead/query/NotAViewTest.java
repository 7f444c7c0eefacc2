package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.fixtures.Tickets.Ticket;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What cannot be asked for. */
@OnEachDatabase
class NotAViewTest {

    private final Reads reads;

    NotAViewTest(TestDatabase database) {
        reads = Books.reads(database);
    }

    record Unmarked(String title) {}

    @View(Book.class)
    static final class NoRecord {}

    @View(Ticket.class)
    record OfAnotherUnit(String text) {}

    @View(String.class)
    record OfNoEntity(String text) {}

    @Test
    void classesThatAreNoViewsAreRefused() {
        assertRefused(String.class);
        assertRefused(Unmarked.class);
        assertRefused(NoRecord.class);
        assertRefused(Book.class);
    }

    @Test
    void aViewOfAnotherUnitsEntityIsRefused() {
        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> reads.list(OfAnotherUnit.class))
                .withMessageContaining("This persistence unit does not map `Ticket`.");
        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> reads.list(OfNoEntity.class))
                .withMessageContaining(
                        "`OfNoEntity` is a view of `String`, which is neither an entity nor a virtual model of one");
    }

    @Test
    void aBuilderRefusesClassesThatAreNoViews() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> reads.by(builder -> builder.views(String.class)))
                .withMessage("views(…) was given `String` in `classes`, which is neither a view nor a virtual model.");
    }

    private void assertRefused(Class<?> type) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(type))
                .withMessage("`" + type.getSimpleName()
                        + "` is not a view: pass a record or a sealed interface of records that is marked `@View(…)`, or"
                        + " a virtual model.");
        assertThat(reads.statements()).isEmpty();
    }
}
