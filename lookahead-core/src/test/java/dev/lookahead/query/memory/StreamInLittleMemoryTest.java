package dev.lookahead.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Database;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Test;

/** A million rows, and a million that belong to them, in a JVM that could not hold them. */
@OnEachDatabase(TestDatabase.POSTGRES)
class StreamInLittleMemoryTest {

    private static final Fixture PARCELS = Fixture.of(StreamInLittleMemoryTest::fill, Parcel.class, Stop.class);

    private final TestDatabase database;

    StreamInLittleMemoryTest(TestDatabase database) {
        this.database = database;
    }

    @Entity(name = "Parcel")
    @Table(name = "parcels")
    static class Parcel {
        @Id
        Long id;

        int weight;

        String label;

        @OneToMany(mappedBy = "parcel")
        List<Stop> stops = new ArrayList<>();
    }

    @Entity(name = "Stop")
    @Table(name = "stops", indexes = @Index(columnList = "parcel_id"))
    static class Stop {
        @Id
        Long id;

        int distance;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "parcel_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Parcel parcel;
    }

    /** Parcels with no stop, one and two. */
    private static void fill(EntityManager entityManager) {
        for (String sql : List.of(
                "insert into parcels (id, weight, label)"
                        + " select p, p % 1000, repeat('x', 200) from generate_series(1, 1000000) p",
                "insert into stops (id, parcel_id, distance)"
                        + " select p * 10 + n, p, n from generate_series(1, 1000000) p, generate_series(1, 2) n"
                        + " where n <= p % 3",
                "analyze")) {
            entityManager.createNativeQuery(sql).executeUpdate();
        }
    }

    interface VirtualParcel extends VirtualModel<Parcel> {
        @Prefetch
        List<VirtualStop> stops();
    }

    interface VirtualStop extends VirtualModel<Stop> {}

    @View(VirtualStop.class)
    record StopView(int distance) {}

    @View(VirtualParcel.class)
    record ParcelView(Long id, int weight, String label, List<StopView> stops) {}

    @Test
    void aMillionRowsWithRelatedRowsAreStreamedInLittleMemory() throws IOException, InterruptedException {
        try (Database parcels = database.with(PARCELS)) {
            // 1000 chunks, each with a statement for the stops.
            assertThat(run(Reader.class, parcels.url()))
                    .isEqualTo("rows 1000000, weight 499500000, stops 1000000, distance 1333333, out of order 0,"
                            + " statements 1001");
        }
    }

    /** The last line that a program says, with 128 MB of memory. */
    private static String run(Class<?> program, String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        argument)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    /** The program. */
    static final class Reader {

        private long rows;
        private long weight;
        private long stops;
        private long distance;
        private long outOfOrder;
        private long last = Long.MAX_VALUE;

        public static void main(String[] arguments) {
            AtomicLong statements = new AtomicLong();
            StatementInspector counter = sql -> {
                statements.incrementAndGet();
                return sql;
            };
            Reader reader = new Reader();
            try (SessionFactory factory = new HibernatePersistenceConfiguration("parcels")
                    .managedClasses(PARCELS.entities())
                    .property(JdbcSettings.JAKARTA_JDBC_URL, arguments[0])
                    .property(JdbcSettings.STATEMENT_INSPECTOR, counter)
                    .createEntityManagerFactory()) {
                Lookahead lookahead = Lookahead.of(factory);
                factory.inTransaction(session -> {
                    try (Stream<ParcelView> parcels =
                            lookahead.query(session, ParcelView.class).sort("weight desc").stream()) {
                        parcels.forEach(reader::read);
                    }
                });
            }
            System.out.println(reader + ", statements " + statements);
        }

        private void read(ParcelView parcel) {
            rows++;
            weight += parcel.weight();
            stops += parcel.stops().size();
            parcel.stops().forEach(stop -> distance += stop.distance());
            outOfOrder += parcel.weight() > last ? 1 : 0;
            last = parcel.weight();
        }

        @Override
        public String toString() {
            return "rows " + rows + ", weight " + weight + ", stops " + stops + ", distance " + distance
                    + ", out of order " + outOfOrder;
        }
    }
}
