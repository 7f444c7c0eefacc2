package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.OuterJoin;
import dev.lookahead.internal.form.RowType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rows a statement selects from, as {@code this}, with all that the fragments over them step over. Each fragment
 * that stands in the statement has to be known from the start, since one may change what another's names mean.
 */
final class FromClause {

    private final String entity;
    private final Set<OuterJoin> joins = new LinkedHashSet<>();
    private final String fetches;
    private boolean treated;

    FromClause(Entities entities, RowType row, Stream<Fragment> fragments) {
        this(entities, row, fragments, null);
    }

    /**
     * Rows that come as entities, too.
     *
     * @param shape what is read of these, or null where there are none
     */
    FromClause(Entities entities, RowType row, Stream<Fragment> fragments, @Nullable EntityShape shape) {
        this.entity = entities.of(row).entityName();
        this.fetches = shape == null ? "" : shape.fetches();
        fragments.forEach(fragment -> {
            joins.addAll(fragment.wording().joins());
            treated |= fragment.wording().treated();
        });
    }

    /** Whether the rows would be fewer if nothing of them was named beside the fragments. */
    boolean treated() {
        return treated;
    }

    /** The rows. */
    String rows() {
        return " from " + entity + " this";
    }

    /** Follows what leaves few of the rows. */
    String joins() {
        return joins.stream().map(join -> " " + join.text()).collect(Collectors.joining()) + fetches;
    }

    /** A fragment, as it has to be written here. */
    String text(Fragment fragment) {
        return joins.isEmpty() && fetches.isEmpty()
                ? fragment.wording().text()
                : fragment.wording().qualified();
    }

    /** A where clause of whole fragments and our own conditions, or nothing. */
    String where(List<Fragment> fragments, List<String> own) {
        String conditions = Stream.concat(own.stream(), fragments.stream().map(fragment -> "(" + text(fragment) + ")"))
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }
}
