package dev.lookahead.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A PostgreSQL of its own, from Maven artifacts, with the settings that it comes with. */
public final class Server implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it, empty. */
    public static Server start() throws IOException {
        return new Server(EmbeddedPostgres.start());
    }

    /** Where it listens on the loopback. */
    int port() {
        return postgres.getPort();
    }

    /** The way through a port that leads there. */
    static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** The way there. */
    public String url() {
        return url(port());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
