package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
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
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that the database finds equal and Java does not: what belongs to them is never left out without a word. */
@OnEachDatabase(TestDatabase.MARIADB)
class LooseKeysTest {

    private static final String LOOSE = "varchar(20) collate utf8mb4_general_ci";

    private static final Fixture FIXTURE = Fixture.of(LooseKeysTest::fill, Club.class, Player.class);

    private final Reads reads;

    LooseKeysTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    @Entity(name = "Club")
    static class Club {
        @Id
        @Column(columnDefinition = LOOSE)
        String name;

        @OneToMany(mappedBy = "club")
        List<Player> players = new ArrayList<>();
    }

    @Entity(name = "Player")
    static class Player {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "club_name", columnDefinition = LOOSE)
        Club club;
    }

    private static void fill(EntityManager entityManager) {
        Club ajax = new Club();
        ajax.name = "Ajax";
        entityManager.persist(ajax);
        Player player = new Player();
        player.id = 1L;
        player.club = ajax;
        entityManager.persist(player);
        entityManager.flush();
        entityManager.createNativeQuery("update Player set club_name = 'AJAX'").executeUpdate();
    }

    @View(Player.class)
    record PlayerView(Long id) {}

    @View(Club.class)
    record ClubView(String name) {}

    @View(Club.class)
    record PlayersView(String name, List<PlayerView> players) {}

    @View(Player.class)
    record JoinedView(ClubView club) {}

    interface VirtualPlayer extends VirtualModel<Player> {
        @Prefetch
        Club club();
    }

    @View(VirtualPlayer.class)
    record FetchedView(ClubView club) {}

    @Test
    void theDatabaseJoinsThem() {
        assertThat(reads.list(JoinedView.class)).containsExactly(new JoinedView(new ClubView("Ajax")));
    }

    @Test
    void whatCannotBePutToItsOwnerIsTold() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(PlayersView.class))
                .withMessageStartingWith("`Club.players`: the database gave a row for `AJAX`, a value that none of"
                        + " the owners has.");
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(FetchedView.class))
                .withMessageStartingWith("`VirtualPlayer.club`: the database gave a row for `Ajax`");
    }
}
