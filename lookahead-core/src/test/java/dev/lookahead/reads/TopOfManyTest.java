package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The first three of each of 20 owners, among 10,000 owners and a million rows. The database says how
 * many rows it read for them: no more than those owners have.
 */
@OnEachDatabase(TestDatabase.POSTGRES)
class TopOfManyTest {

    private static final int OWNERS = 20;
    private static final int ROWS_OF_ONE = 100;

    private static final Fixture FIXTURE = Fixture.of(TopOfManyTest::fill, Player.class, Score.class);

    private final Reads reads;

    TopOfManyTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    @Entity(name = "Player")
    @Table(name = "players")
    static class Player {
        @Id
        Long id;

        String name;

        @OneToMany(mappedBy = "player")
        List<Score> scores = new ArrayList<>();
    }

    @Entity(name = "Score")
    @Table(name = "scores", indexes = @Index(columnList = "player_id"))
    static class Score {
        @Id
        Long id;

        int points;

        String game;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "player_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Player player;
    }

    /** The scores of a player lie far from each other, as they do where they come one by one. */
    private static void fill(EntityManager entityManager) {
        for (String sql : List.of(
                "insert into players (id, name) select p, 'Player ' || p from generate_series(1, 10000) p",
                "insert into scores (id, player_id, points, game)"
                        + " select s, s % 10000 + 1, s % 997, 'Game ' || s from generate_series(1, 1000000) s",
                "analyze players, scores")) {
            entityManager.createNativeQuery(sql).executeUpdate();
        }
    }

    interface VirtualPlayer extends VirtualModel<Player> {
        @Prefetch(value = "scores", orderBy = "points desc", limit = 3)
        List<VirtualScore> best();
    }

    interface VirtualScore extends VirtualModel<Score> {
        @Computed("points / 10")
        int stars();
    }

    @View(VirtualScore.class)
    record ScoreView(Long id, int points, String game) {}

    @View(VirtualScore.class)
    record StarsView(Long id, int stars) {}

    @View(VirtualPlayer.class)
    record PlayerView(Long id, String name, List<ScoreView> best) {}

    @View(VirtualPlayer.class)
    record PlayerOfStarsView(Long id, List<StarsView> best) {}

    @Test
    void aLimitReadsNoMoreRowsThanTheOwnersHave() {
        List<PlayerView> players =
                reads.list(PlayerView.class, query -> query.orderBy("id").page(0, OWNERS));

        assertThat(reads.statements()).hasSize(2);
        assertThat(players)
                .hasSize(OWNERS)
                .allSatisfy(player -> assertThat(player.best()).isEqualTo(bestOf(player.id())));
        assertThat(rowsRead(reads.statements().get(1))).isLessThanOrEqualTo(OWNERS * ROWS_OF_ONE);
    }

    /** What is computed is computed for the first three alone, so these are looked up once more. */
    @Test
    void expressionsAreNotComputedForRowsBeyondTheLimit() {
        List<PlayerOfStarsView> players =
                reads.list(PlayerOfStarsView.class, query -> query.orderBy("id").page(0, OWNERS));

        assertThat(reads.statements()).hasSize(2);
        assertThat(players.get(0).best())
                .isEqualTo(bestOf(1).stream()
                        .map(score -> new StarsView(score.id(), score.points() / 10))
                        .toList());
        assertThat(rowsRead(reads.statements().get(1))).isLessThanOrEqualTo(OWNERS * (ROWS_OF_ONE + 3));
    }

    private static List<ScoreView> bestOf(long player) {
        return LongStream.rangeClosed(1, 1_000_000)
                .filter(score -> score % 10_000 + 1 == player)
                .mapToObj(score -> new ScoreView(score, (int) (score % 997), "Game " + score))
                .sorted((one, other) -> one.points() == other.points()
                        ? Long.compare(one.id(), other.id())
                        : other.points() - one.points())
                .limit(3)
                .toList();
    }

    private long rowsRead(String sql) {
        return reads.database()
                .factory()
                .fromTransaction(session -> session.doReturningWork(connection -> rowsRead(connection, sql)));
    }

    private static long rowsRead(Connection connection, String sql) throws SQLException {
        Object[] owners = LongStream.rangeClosed(1, OWNERS).boxed().toArray();
        try (PreparedStatement explain = connection.prepareStatement("explain (analyze) " + sql)) {
            Array keys = connection.createArrayOf("bigint", owners);
            explain.setArray(1, keys);
            List<String> plan = new ArrayList<>();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            return rowsRead(plan);
        }
    }

    private static final Pattern SCAN = Pattern.compile(" on scores .*actual .*rows=([0-9.]+) loops=([0-9]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [A-Za-z ]+: ([0-9]+)");

    /** What scans of the table gave, and what they read and threw away. */
    private static long rowsRead(List<String> plan) {
        double rows = 0;
        long loops = 0;
        boolean scanned = false;
        for (String line : plan) {
            Matcher scan = SCAN.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            if (scan.find()) {
                loops = Long.parseLong(scan.group(2));
                rows += Double.parseDouble(scan.group(1)) * loops;
                scanned = true;
            } else if (line.contains("actual ")) {
                loops = 0;
            } else if (removed.find()) {
                rows += Double.parseDouble(removed.group(1)) * loops;
            }
        }
        assertThat(scanned).as(String.join("\n", plan)).isTrue();
        return Math.round(rows);
    }
}
