package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

/** Ids that only Hibernate has are told at start-up, and what to have instead. */
class UnreadableIdsTest {

    @Entity(name = "Cell")
    static class Cell implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        int x;

        @Id
        int y;
    }

    @View(Cell.class)
    record CellView(int x, int y) {}

    @Entity(name = "Room")
    static class Room implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        Long id;
    }

    @Embeddable
    static class BenchId implements Serializable {
        private static final long serialVersionUID = 1L;

        @ManyToOne(fetch = FetchType.LAZY)
        Room room;

        int bench;
    }

    @Entity(name = "Bench")
    static class Bench {
        @EmbeddedId
        BenchId id;

        String text;
    }

    @View(Bench.class)
    record BenchView(String text) {}

    @Test
    void anIdOfSeveralAttributesWithoutAnIdClassIsRefused() {
        assertMistake(CellView.class, """
                error: `CellView` shows `Cell`, whose id is several attributes without a class
                  `@IdClass` on `Cell` names a class that has a field for each of them, of the same name and type.""");
    }

    @Test
    void anAssociationInAnEmbeddedIdIsRefused() {
        assertMistake(BenchView.class, """
                error: `BenchView` shows `Bench`, whose embedded id holds the association `room`
                  JPA lets an embedded id hold values alone: let it hold the id of `Room`, and map the association of \
                `Bench` by `@MapsId`.""");
    }

    private static void assertMistake(Class<?> view, String text) {
        Configuration configuration = new Configuration();
        configuration.addAnnotatedClasses(Cell.class, Room.class, Bench.class);
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:unreadable");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            assertThatExceptionOfType(InvalidViewException.class)
                    .isThrownBy(() -> Lookahead.builder(factory).views(view).build())
                    .withMessageContaining(text);
        }
    }
}
