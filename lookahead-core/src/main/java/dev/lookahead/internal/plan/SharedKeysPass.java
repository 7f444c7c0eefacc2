package dev.lookahead.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The second pass: owners hold the keys of rows, so all steps that lead to one node by such keys can ask in one
 * statement, and only for the rows that have not come in another way.
 */
final class SharedKeysPass {

    private final Draft draft;

    SharedKeysPass(Draft draft) {
        this.draft = draft;
    }

    Stream<Saving> savings() {
        Map<Node, List<Step.Rows>> byTarget = new LinkedHashMap<>();
        for (Group group : draft.upwards()) {
            for (Step step : group.once()) {
                step.relatedRows()
                        .filter(Step.Rows::takesAnyRow)
                        .ifPresent(rows -> byTarget.computeIfAbsent(rows.target(), each -> new ArrayList<>())
                                .add(rows));
            }
        }
        return byTarget.entrySet().stream().flatMap(each -> savings(each.getKey(), each.getValue()));
    }

    private Stream<Saving> savings(Node target, List<Step.Rows> steps) {
        List<Node> companions = target.companions().stream()
                .filter(companion ->
                        companion.loop() == null || !companion.loop().equals(target.loop()))
                .toList();
        Saving shared = new Saving.SharedKeys(target, steps, companions, comeOtherwise(target, steps));
        return Stream.concat(
                Stream.of(shared), draft.substitutes().of(target).stream().map(Saving.AwaitedRows::new));
    }

    private boolean comeOtherwise(Node target, List<Step.Rows> steps) {
        return !draft.substitutes().of(target).isEmpty()
                || draft.nodes().stream()
                        .flatMap(Grouping::links)
                        .anyMatch(link ->
                                link.target() == target && steps.stream().noneMatch(link::isOf));
    }
}
