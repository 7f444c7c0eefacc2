package dev.lookahead.examples.movies.data;

import java.util.List;

/** Reads the real nominees from the class path. */
public final class BestDirectorFile {

    private static final String NAME = "/best-director.csv";

    private BestDirectorFile() {}

    public static List<BestDirectorRow> read() {
        return ClassPathFile.lines(NAME).stream().map(BestDirectorRow::parse).toList();
    }
}
