package dev.lookahead.examples.movies.data;

import java.util.List;

/** One line of {@code best-director.csv}: a film, and the one or two people who were nominated for it together. */
public record BestDirectorRow(int year, String film, List<String> directors, boolean winner) {

    static BestDirectorRow parse(String line) {
        List<String> columns = List.of(line.split(";", -1));
        if (columns.size() != 4) {
            throw new IllegalArgumentException("four columns expected: " + line);
        }
        return new BestDirectorRow(
                Integer.parseInt(columns.get(0)),
                columns.get(1),
                List.of(columns.get(2).split(", ", -1)),
                isWon(columns.get(3)));
    }

    private static boolean isWon(String outcome) {
        return switch (outcome) {
            case "won" -> true;
            case "nominated" -> false;
            default -> throw new IllegalArgumentException("neither won nor nominated: " + outcome);
        };
    }
}
