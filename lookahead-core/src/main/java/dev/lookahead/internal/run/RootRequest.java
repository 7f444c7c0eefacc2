package dev.lookahead.internal.run;

import dev.lookahead.internal.write.RootText;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of its plan.
 *
 * @param parameters what it binds, by name
 * @param ids the rows that it asks for, in their order, or null where conditions choose
 * @param limit how many rows at the most, or null for all
 * @param offset how many rows to leave out, or null for none
 * @param restriction what a criteria adds, or null
 */
public record RootRequest(
        RootText text,
        Map<String, @Nullable Object> parameters,
        @Nullable List<Object> ids,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable UnaryOperator<CriteriaQuery<Object[]>> restriction) {

    /** The same for these rows of it. */
    RootRequest withIds(List<Object> some) {
        return new RootRequest(text.byId(), parameters, some, null, null, restriction);
    }
}
