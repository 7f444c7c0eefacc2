package dev.lookahead.internal.run;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.write.Statement;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.UnexpectedDataException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sub-query that gives several rows where it may give one. The database does not say which one it is. */
record SeveralValues(Statement statement) {

    /** What SQL calls it. */
    private static final String CARDINALITY_VIOLATION = "21000";

    /** H2 has a code of its own. */
    private static final String CARDINALITY_VIOLATION_OF_H2 = "90053";

    /** What is to be told of a failure: itself, where it is something else. */
    RuntimeException told(RuntimeException failed) {
        return isSo(failed) ? exception(failed) : failed;
    }

    private static boolean isSo(Throwable failed) {
        return Stream.iterate(Optional.of(failed), Optional::isPresent, each -> each.map(Throwable::getCause))
                .map(Optional::get)
                .anyMatch(each -> each instanceof SQLException sql && isSo(sql));
    }

    private static boolean isSo(SQLException sql) {
        return CARDINALITY_VIOLATION.equals(sql.getSQLState()) || CARDINALITY_VIOLATION_OF_H2.equals(sql.getSQLState());
    }

    private UnexpectedDataException exception(RuntimeException failed) {
        List<String> places = statement.fragments().stream()
                .filter(SeveralValues::hasSubQuery)
                .map(Fragment::place)
                .distinct()
                .toList();
        String names = places.stream().map(SeveralValues::quoted).collect(Collectors.joining(", "));
        String who = places.isEmpty()
                ? "A sub-query"
                : places.size() == 1 ? "The sub-query of " + names : "A sub-query of one of " + names;
        return ExceptionFactory.unexpectedData(
                who + " gives several rows, and may give one.\n  Make one of them by an aggregate such as `max(…)`, or"
                        + " take the first by `order by … limit 1`.",
                places.size() == 1 && isDeclaration(places.get(0)) ? places.get(0) : null,
                null,
                failed);
    }

    /** A declaration as code; what is said of a query's own text as it is. */
    static String quoted(String place) {
        return isDeclaration(place) ? "`" + place + "`" : place;
    }

    private static boolean isDeclaration(String place) {
        return !place.contains(" ");
    }

    private static boolean hasSubQuery(Fragment fragment) {
        String text = fragment.wording().text().toLowerCase(Locale.ROOT);
        return text.contains("select") || text.contains("from");
    }
}
