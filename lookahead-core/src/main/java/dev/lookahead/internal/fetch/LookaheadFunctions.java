package dev.lookahead.internal.fetch;

import java.util.List;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/**
 * Gives HQL the comparisons that it lacks, and {@link LinkColumn}s. Found by Hibernate through a
 * service file.
 *
 * <p>A batch of ids is compared with the elements of an array parameter, which databases can look up
 * in an index. The array is the first argument for a reason: Hibernate takes a parameter that is the
 * last one for a list that may have several values, and keeps no translation of a statement with such.
 *
 * <p>A foreign key that refers to a unique column is compared with that column, though Hibernate
 * takes every foreign key for the type of an id. A cast would do for the types, but its text has the
 * collation of the connection, which need not be that of the columns.
 */
public final class LookaheadFunctions implements FunctionContributor {

    static final String ANY = "lookahead_any";
    static final String EQUAL = "lookahead_equal";

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        register(contributions, ANY, "?2=any(?1)");
        register(contributions, EQUAL, "?1=?2");
        for (LinkColumn column : List.of(LinkColumn.OWNER, LinkColumn.ELEMENT, LinkColumn.ROW)) {
            contributions.getFunctionRegistry().register(column.getName(), column);
        }
    }

    private static void register(FunctionContributions contributions, String name, String comparison) {
        BasicType<Boolean> truth =
                contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, comparison)
                .setExactArgumentCount(2)
                .setInvariantType(truth)
                .register();
    }
}
