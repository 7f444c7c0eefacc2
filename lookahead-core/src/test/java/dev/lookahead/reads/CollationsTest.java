package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.View;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;

/** Where columns are not compared as the rest of the database is. */
@OnEachDatabase(TestDatabase.MARIADB)
class CollationsTest {

    private static final Fixture FIXTURE = Fixture.of(CollationsTest::fill, Club.class, Player.class);

    private final Reads reads;

    CollationsTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    /** Its short name is not compared as the rest of the database is. */
    @Entity(name = "Club")
    static class Club {
        @Id
        Long id;

        @Column(unique = true, columnDefinition = "varchar(20) collate utf8mb4_swedish_ci")
        String shortName;
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(
                name = "club_name",
                referencedColumnName = "shortName",
                columnDefinition = "varchar(20) collate utf8mb4_swedish_ci")
        Club club;
    }

    @View(Player.class)
    record PlayerView(Long id, ClubView club) {}

    @View(Club.class)
    record ClubView(String shortName) {}

    @Test
    void columnsOfAReferenceAreComparedByTheirOwnCollation() {
        assertThat(reads.list(PlayerView.class))
                .containsExactly(
                        new PlayerView(1L, new ClubView("Ajax")),
                        new PlayerView(2L, new ClubView("Ajax")),
                        new PlayerView(3L, null));
        assertThat(reads.statements()).hasSize(1);
    }

    private static void fill(EntityManager entityManager) {
        Club ajax = new Club();
        ajax.id = 1L;
        ajax.shortName = "Ajax";
        entityManager.persist(ajax);
        player(entityManager, 1, ajax);
        player(entityManager, 2, ajax);
        player(entityManager, 3, null);
        entityManager.flush();
        entityManager
                .createNativeQuery("update Player set club_name = 'AJAX' where id = 2")
                .executeUpdate();
    }

    private static void player(EntityManager entityManager, long id, Club club) {
        Player player = new Player();
        player.id = id;
        player.club = club;
        entityManager.persist(player);
    }
}
