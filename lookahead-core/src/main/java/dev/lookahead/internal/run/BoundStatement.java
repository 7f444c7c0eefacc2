package dev.lookahead.internal.run;

import dev.lookahead.internal.write.Statement;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A statement with all that one execution needs.
 *
 * @param unit the persistence unit in whose database it runs
 * @param values the values of its parameters, by name
 * @param keys the distinct keys, or null where it takes none
 * @param restriction what a criteria adds to it, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
public record BoundStatement(
        Statement statement,
        String unit,
        Map<String, @Nullable Object> values,
        Object @Nullable [] keys,
        @Nullable UnaryOperator<CriteriaQuery<Object[]>> restriction) {}
