package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.fixtures.Tickets;
import dev.lookahead.fixtures.Tickets.Ticket;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Views of entities that are at hand: read from the database, one for each. */
@OnEachDatabase
class EntitiesTest {

    private final TestDatabase database;

    EntitiesTest(TestDatabase database) {
        this.database = database;
    }

    @View(Ticket.class)
    record TicketView(Integer id, String text) {}

    @Test
    void thereIsOneViewForEachEntityInTheirOrder() {
        assertThat(views(entityManager -> {
                    Ticket first = entityManager.find(Ticket.class, 1);
                    Ticket third = entityManager.getReference(Ticket.class, 3);
                    return List.of(third, first, third);
                }))
                .containsExactly(
                        new TicketView(3, "Ticket 3"), new TicketView(1, "Ticket 1"), new TicketView(3, "Ticket 3"));
    }

    @Test
    void detachedEntitiesAreReadAfresh() {
        assertThat(views(entityManager -> List.of(new Ticket(2, "stale"))))
                .containsExactly(new TicketView(2, "Ticket 2"));
    }

    @Test
    void entitiesThatAreNotInTheDatabaseAreLeftOut() {
        assertThat(views(entityManager -> List.of(
                        new Ticket(null, "new"), new Ticket(9, "unknown"), entityManager.find(Ticket.class, 1))))
                .containsExactly(new TicketView(1, "Ticket 1"));
    }

    @Test
    void changesAreFlushedBeforeReading() {
        assertThat(views(entityManager -> {
                    Ticket first = entityManager.find(Ticket.class, 1);
                    first.setText("changed");
                    Ticket second = entityManager.find(Ticket.class, 2);
                    entityManager.remove(second);
                    Ticket fourth = new Ticket(4, "new");
                    entityManager.persist(fourth);
                    return List.of(first, second, fourth);
                }))
                .containsExactly(new TicketView(1, "changed"), new TicketView(4, "new"));
    }

    @Test
    void objectsThatAreNoEntitiesOfTheViewAreRefused() {
        assertRefused(List.of("a ticket"), "entities(…) takes `Ticket`, and was given a `String`.");
        assertRefused(Arrays.asList((Object) null), "entities(…) takes `Ticket`, and was given null.");
    }

    private void assertRefused(List<?> entities, String message) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> views(entityManager -> entities))
                .withMessage(message);
    }

    private List<TicketView> views(Function<EntityManager, List<?>> entities) {
        try (Reads reads = Reads.alone(database, Tickets.FIXTURE)) {
            Lookahead lookahead = reads.lookahead();
            return reads.database()
                    .factory()
                    .fromTransaction(session -> lookahead
                            .query(session, TicketView.class)
                            .entities(entities.apply(session))
                            .list());
        }
    }
}
