package dev.lookahead.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Declarations and what is said of them, kept as text: a title, types between {@code ---}, and after
 * {@code >>>} the whole text.
 */
public final class Corpus {

    private Corpus() {}

    public record Case(String title, Sources sources, String text) {

        @Override
        public String toString() {
            return title;
        }
    }

    public static List<Case> read(String name) {
        List<Case> cases = new ArrayList<>();
        for (String entry : text(name).split("(?m)^=== ")) {
            if (!entry.isBlank()) {
                cases.add(read(entry.strip(), entry.indexOf('\n')));
            }
        }
        return cases;
    }

    private static Case read(String entry, int headEnd) {
        String[] halves = entry.substring(headEnd + 1).split("(?m)^>>>$");
        Sources sources = Sources.of(
                Arrays.stream(halves[0].split("(?m)^---$")).map(String::strip).toArray(String[]::new));
        return new Case(entry.substring(0, headEnd).strip(), sources, halves.length > 1 ? halves[1].strip() : "");
    }

    private static String text(String name) {
        try (InputStream text = Corpus.class.getResourceAsStream("/guide/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
