package dev.lookahead.benchmarks.measure;

/**
 * What an operation sends.
 *
 * @param statements SQL statements, without those that begin and end the transaction
 * @param trips how often it waits for their answers
 */
public record Cost(int statements, int trips) {

    @Override
    public String toString() {
        return statements == trips ? "" + statements : statements + " (" + trips + " trips)";
    }
}
