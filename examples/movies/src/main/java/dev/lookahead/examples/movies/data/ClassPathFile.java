package dev.lookahead.examples.movies.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads data from the class path. */
final class ClassPathFile {

    private ClassPathFile() {}

    /** The lines of a file, less comments. */
    static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(ClassPathFile.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
