package dev.lookahead.internal.hibernate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/**
 * Gives HQL the comparisons that it lacks, and {@link ColumnFunction}s. Found by Hibernate through a
 * service file.
 *
 * <p>A batch of ids is compared with the elements of an array parameter, which databases can look up
 * in an index; several expressions with the arrays of their values. The arrays stand first for a
 * reason: Hibernate takes a parameter that is the last one for a list that may have several values,
 * and keeps no translation of a statement with such.
 *
 * <p>A foreign key that refers to a unique column is compared with that column, though Hibernate
 * takes every foreign key for the type of an id. A cast would do for the types, but its text has the
 * collation of the connection, which need not be that of the columns.
 */
public final class LookaheadFunctions implements FunctionContributor {

    public static final String ANY = "lookahead_any";
    public static final String EQUAL = "lookahead_equal";

    /** Its argument, as a column of a derived table that is called by its alias. */
    public static final String VALUE = "lookahead_value";

    /** So many arrays there can be for keys of several parts, by a function with that number in its name. */
    public static final int MOST_PARTS = 8;

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        register(contributions, ANY, 2, "?2=any(?1)");
        register(contributions, EQUAL, 2, "?1=?2");
        for (int parts = 2; parts <= MOST_PARTS; parts++) {
            String comparison =
                    "(" + arguments(parts + 1, parts) + ") in (select * from unnest(" + arguments(1, parts) + "))";
            register(contributions, ANY + parts, 2 * parts, comparison);
        }
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(VALUE, "?1")
                .setExactArgumentCount(1)
                .setReturnTypeResolver(new BareType())
                .register();
        for (ColumnFunction column : List.of(
                LinkColumn.OWNER, LinkColumn.ELEMENT, LinkColumn.ROW, ReferenceColumn.TYPE, ReferenceColumn.KEY)) {
            contributions.getFunctionRegistry().register(column.getName(), column);
        }
    }

    private static String arguments(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "?" + number)
                .collect(Collectors.joining(","));
    }

    private static void register(FunctionContributions contributions, String name, int arguments, String comparison) {
        BasicType<Boolean> truth =
                contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, comparison)
                .setExactArgumentCount(arguments)
                .setInvariantType(truth)
                .register();
    }
}
