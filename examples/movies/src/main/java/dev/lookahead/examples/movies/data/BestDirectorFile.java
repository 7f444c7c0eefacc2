package dev.lookahead.examples.movies.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the real nominees from the class path. */
final class BestDirectorFile {

    private static final String NAME = "/best-director.csv";

    private BestDirectorFile() {}

    static List<BestDirectorRow> read() {
        try (InputStream file = Objects.requireNonNull(BestDirectorFile.class.getResourceAsStream(NAME), NAME);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(BestDirectorRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
