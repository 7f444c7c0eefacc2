package dev.lookahead.internal.run;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.JavaType;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What the rows of a node bring, for people to read. */
record BroughtColumns(Node node) {

    @Override
    public String toString() {
        Set<String> names = new LinkedHashSet<>(Set.of(node.id()));
        add(node, names);
        node.companions().forEach(companion -> add(companion, names));
        return String.join(", ", names);
    }

    private static void add(Node of, Set<String> names) {
        of.columns().forEach(column -> names.add(named(column)));
        of.joins().forEach(join -> names.add(named(join) + " (" + new BroughtColumns(join.target()) + ")"));
    }

    private static String named(Column column) {
        if (column instanceof ValueSource.Computed computed) {
            String place = computed.expression().place();
            return place.substring(place.lastIndexOf('.') + 1);
        }
        if (column instanceof Column.Managed) {
            return "the entity";
        }
        return column instanceof Column.Referring referring
                ? referring.half().name().toLowerCase(Locale.ROOT) + " of " + referring.path()
                : ((ValueSource.Value) column).path();
    }

    private static String named(Node.Join join) {
        return join.relation()
                .association()
                .orElseGet(() -> "as " + JavaType.simple(join.target().row().entity()));
    }
}
