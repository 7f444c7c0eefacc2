package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SealedDescription;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows must satisfy by the sealed view that shows them: that one of its members does. */
final class SealedConditions {

    private final Schema schema;
    private final Entities entities;
    private final SealedCases cases;
    private final Recursion recursion;

    SealedConditions(Schema schema, Entities entities, SealedCases cases, Recursion recursion) {
        this.schema = schema;
        this.entities = entities;
        this.cases = cases;
        this.recursion = recursion;
    }

    /** That a member of the sealed view shows the row, where there are rows that none does. */
    List<Fragment> of(RowType row) {
        if (row.view() == null) {
            return List.of();
        }
        SealedDescription view = schema.sealedView(row.view()).value().orElseThrow();
        String id = "this." + entities.of(row).id().name();
        Set<String> parameters = new TreeSet<>();
        String text = cases.of(view, row.shownByAny()).orElse(List.of()).stream()
                .map(each -> {
                    List<Fragment> conditions = Stream.concat(
                                    recursion.conditions(each.row()).stream(), each.conditions().stream())
                            .toList();
                    conditions.forEach(fragment -> parameters.addAll(fragment.parameters()));
                    return id + " in (select " + id + " from "
                            + entities.of(each.row()).entityName() + " this" + those(conditions) + ")";
                })
                .collect(Collectors.joining(" or "));
        return List.of(new Fragment(Wording.of(text, parameters), view.simpleName()));
    }

    /** What remains of the rows of a sub-query, which has the joins of its conditions. */
    private static String those(List<Fragment> conditions) {
        String joins = conditions.stream()
                .flatMap(fragment -> fragment.wording().joins().stream())
                .distinct()
                .map(join -> " " + join.text())
                .collect(Collectors.joining());
        String where = conditions.stream()
                .map(fragment -> "(" + fragment.wording().qualified() + ")")
                .collect(Collectors.joining(" and "));
        return joins + (where.isEmpty() ? "" : " where " + where);
    }
}
