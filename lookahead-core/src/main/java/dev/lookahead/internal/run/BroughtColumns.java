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

    private static final Names NAMES = new Names();

    @Override
    public String toString() {
        Set<String> names = new LinkedHashSet<>(Set.of(node.id()));
        add(node, names);
        node.companions().forEach(companion -> add(companion, names));
        return String.join(", ", names);
    }

    private static void add(Node of, Set<String> names) {
        of.columns().forEach(column -> names.add(column.accept(NAMES)));
        of.joins().forEach(join -> names.add(named(join) + " (" + new BroughtColumns(join.target()) + ")"));
    }

    private static String named(Node.Join join) {
        return join.relation()
                .association()
                .orElseGet(() -> "as " + JavaType.simple(join.target().row().entity()));
    }

    private static final class Names implements Column.Visitor<String> {

        @Override
        public String value(ValueSource.Value value) {
            return value.path();
        }

        @Override
        public String referring(Column.Referring referring) {
            return referring.half().name().toLowerCase(Locale.ROOT) + " of " + referring.path();
        }

        @Override
        public String computed(ValueSource.Computed computed) {
            String place = computed.expression().place();
            return place.substring(place.lastIndexOf('.') + 1);
        }

        @Override
        public String managed(Column.Managed managed) {
            return "the entity";
        }
    }
}
