package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Fragment;
import dev.lookahead.internal.lookup.OuterJoin;
import dev.lookahead.internal.lookup.RowType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rows a statement selects from, as {@code this}, with all that the fragments over them step over. Each fragment
 * that stands in the statement has to be known from the start, since one may change what another's names mean.
 */
final class From {

    private final String entity;
    private final Set<OuterJoin> joins = new LinkedHashSet<>();

    From(Entities entities, RowType row, Stream<Fragment> fragments) {
        this.entity = entities.of(row).entityName();
        fragments.forEach(fragment -> joins.addAll(fragment.wording().joins()));
    }

    /** The rows. */
    String rows() {
        return " from " + entity + " this";
    }

    /** Follows what leaves few of the rows. */
    String joins() {
        return joins.stream().map(join -> " " + join.text()).collect(Collectors.joining());
    }

    /** A fragment, as it has to be written here. */
    String text(Fragment fragment) {
        return joins.isEmpty() ? fragment.wording().text() : fragment.wording().qualified();
    }

    /** A where clause of whole fragments and our own conditions, or nothing. */
    String where(List<Fragment> fragments, List<String> own) {
        String conditions = Stream.concat(own.stream(), fragments.stream().map(fragment -> "(" + text(fragment) + ")"))
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }
}
