package dev.lookahead.internal.query;

import dev.lookahead.model.CriteriaCondition;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.function.UnaryOperator;

/**
 * Adds a criteria condition to a statement that was written as HQL. The condition stands in a
 * sub-query, so that whatever it joins, each row of the statement comes once.
 */
record CriteriaRestriction<E>(CriteriaCondition<E> condition, CriteriaBuilder builder, Class<E> entity)
        implements UnaryOperator<CriteriaQuery<Object[]>> {

    @Override
    public CriteriaQuery<Object[]> apply(CriteriaQuery<Object[]> query) {
        Subquery<Integer> match = query.subquery(Integer.class);
        Root<E> root = match.from(entity);
        Predicate returned = condition.toPredicate(root, new ConditionQuery<>(match, entity), builder);
        Predicate condition = returned == null ? match.getRestriction() : returned;
        if (condition == null && root.getJoins().isEmpty() && match.getRoots().size() == 1) {
            return query;
        }
        Root<?> rows = query.getRoots().iterator().next();
        Predicate same = builder.equal(root, rows);
        match.distinct(false).select(builder.literal(1)).where(condition == null ? same : builder.and(same, condition));
        Predicate known = query.getRestriction();
        Predicate chosen = builder.exists(match);
        return query.where(known == null ? chosen : builder.and(known, chosen));
    }
}
