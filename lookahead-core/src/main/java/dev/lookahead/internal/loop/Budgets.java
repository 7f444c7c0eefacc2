package dev.lookahead.internal.loop;

import dev.lookahead.internal.rows.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each counted relation of a loop may still be followed: what is left is a number, so that
 * it is kept for each row at little cost.
 */
final class Budgets {

    /** Nothing has been followed yet. */
    static final int WHOLE = Row.WHOLE_DEPTH;

    /** It may not be followed once more. */
    static final int SPENT = -1;

    private static final int UNKNOWN = -2;

    private final List<int[]> left = new ArrayList<>();
    private final List<int[]> after = new ArrayList<>();
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();

    /** With what each counted relation allows. */
    Budgets(int[] depths) {
        number(depths);
    }

    /** What is left when each counted relation was followed so often. */
    int behind(List<Integer> followed) {
        int[] rest = left.get(WHOLE).clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] = Math.max(0, rest[i] - followed.get(i));
        }
        return number(rest);
    }

    /**
     * What is left when a relation has been followed.
     *
     * @param counter the place of the relation among the counted ones, or -1 where it is none
     */
    int after(int budget, int counter) {
        if (counter < 0) {
            return budget;
        }
        int known = after.get(budget)[counter];
        if (known == UNKNOWN) {
            known = spend(left.get(budget), counter);
            after.get(budget)[counter] = known;
        }
        return known;
    }

    private int spend(int[] budget, int counter) {
        if (budget[counter] == 0) {
            return SPENT;
        }
        int[] less = budget.clone();
        less[counter]--;
        return number(less);
    }

    private int number(int[] budget) {
        List<Integer> key = Arrays.stream(budget).boxed().toList();
        Integer known = numbers.putIfAbsent(key, left.size());
        if (known != null) {
            return known;
        }
        int[] unknown = new int[budget.length];
        Arrays.fill(unknown, UNKNOWN);
        left.add(budget);
        after.add(unknown);
        return left.size() - 1;
    }
}
