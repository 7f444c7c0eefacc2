package dev.lookahead.benchmarks.measure;

import java.util.List;
import java.util.function.Predicate;

/**
 * What all contenders are asked to read.
 *
 * @param name as in the tables
 * @param contenders the first is the one that the others are compared with
 */
public record Question(String name, List<Contender> contenders) {

    /** The same question to fewer contenders; the first always stays. */
    public Question only(Predicate<Contender> wanted) {
        Contender base = contenders.get(0);
        return new Question(
                name,
                contenders.stream()
                        .filter(each -> each.equals(base) || wanted.test(each))
                        .toList());
    }

    /**
     * Fails unless all contenders read the same.
     *
     * @return how many rows are at the root
     */
    public int check() throws Exception {
        List<?> expected = contenders.get(0).tree();
        for (Contender contender : contenders) {
            Trees.requireEqual(name + ", " + contender.name(), expected, contender.tree());
        }
        return expected.size();
    }
}
