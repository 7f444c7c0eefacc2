package dev.lookahead.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lookahead.benchmarks.measure.Cost;
import dev.lookahead.benchmarks.measure.Counter;
import dev.lookahead.benchmarks.measure.Read;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one data source of all contenders: a pool of one connection, so that each meets the same
 * session with its prepared statements. It leads straight to the server or through a delay, and can
 * be changed while everything that was built over it stays as it is.
 */
public final class Route implements DataSource, Counter, AutoCloseable {

    private final Server server;
    private final HikariDataSource direct;
    private @Nullable DelayProxy delay;
    private @Nullable HikariDataSource delayed;
    private @Nullable Tally tally;

    /** A route straight to the server. */
    public Route(Server server) {
        this.server = server;
        this.direct = pool(server.port());
    }

    /**
     * Leads through a delay from now on.
     *
     * @param millis what a round trip takes longer; none leads straight again
     * @return what was reached
     */
    public RoundTrip delay(double millis) throws Exception {
        closeDelayed();
        RoundTrip straight = RoundTrip.measure(direct, 0);
        if (millis == 0) {
            return straight;
        }
        DelayProxy proxy = new DelayProxy(server.port());
        delay = proxy;
        HikariDataSource pool = pool(proxy.port());
        delayed = pool;
        return proxy.calibrate(pool, straight, millis);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = Objects.requireNonNullElse(delayed, direct).getConnection();
        Tally counted = tally;
        return counted == null ? connection : counted.watch(connection);
    }

    @Override
    public Cost count(Read read) throws Exception {
        Tally counted = new Tally();
        tally = counted;
        try {
            read.read();
        } finally {
            tally = null;
        }
        return counted.cost();
    }

    /** The server's name and version. */
    public String version() throws SQLException {
        try (Connection connection = direct.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static HikariDataSource pool(int port) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Server.url(port));
        config.setMaximumPoolSize(1);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private void closeDelayed() {
        if (delayed != null) {
            delayed.close();
            delayed = null;
        }
        if (delay != null) {
            delay.close();
            delay = null;
        }
    }

    @Override
    public void close() {
        closeDelayed();
        direct.close();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
