package dev.lookahead.internal.rows;

import dev.lookahead.internal.plan.Step;
import java.util.Arrays;
import java.util.List;

/** Takes the related rows of a step out of the rows of its statement. Confined to one query. */
public final class RowIntake {

    private final Tables tables;
    private final Step.Rows step;
    private final int before;
    private final boolean areNew;
    private final boolean areReferences;

    private RowIntake(Step.Rows step, Tables tables, int before, boolean areNew) {
        this.tables = tables;
        this.step = step;
        this.before = before;
        this.areNew = areNew;
        this.areReferences = step.relation().path().asReferences().isPresent();
    }

    /**
     * Of rows that may be here, or come twice.
     *
     * @param before how many columns of the statement stand before those of the related row
     */
    public static RowIntake ofAny(Step.Rows step, Tables tables, int before) {
        return new RowIntake(step, tables, before, false);
    }

    /** Of rows that are known to differ from each other and from all that are here. */
    public static RowIntake ofNew(Step.Rows step, Tables tables, int before) {
        return new RowIntake(step, tables, before, true);
    }

    /** Takes in the related row of each row, and gives the numbers of these. */
    public int[] take(List<Object[]> block) {
        tables.of(step.target()).expect(block.size());
        int[] numbers = new int[block.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = take(block.get(i));
        }
        return numbers;
    }

    /** Takes in the related row of a row, and gives its number. */
    public int take(Object[] row) {
        if (areReferences) {
            // Both its type and its key tell a reference from others: together they stand for the id that it has not.
            row[1] = Arrays.asList(row[2], row[3]);
        }
        return tables.arrive(step.target(), row, before, areNew);
    }
}
