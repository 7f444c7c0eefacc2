package dev.lookahead.internal.fetch;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicType;
import org.hibernate.type.StandardBasicTypes;

/**
 * Gives HQL the one function that a batch of ids needs: a comparison with the elements of an array
 * parameter, which databases can look up in an index. Found by Hibernate through a service file.
 *
 * <p>The array is the first argument for a reason: Hibernate takes a parameter that is the last one
 * for a list that may have several values, and keeps no translation of a statement with such.
 */
public final class LookaheadFunctions implements FunctionContributor {

    static final String ANY = "lookahead_any";

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        BasicType<Boolean> truth =
                contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(ANY, "?2=any(?1)")
                .setExactArgumentCount(2)
                .setInvariantType(truth)
                .register();
    }
}
