package dev.lookahead;

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
        Predicate condition = this.condition.toPredicate(root, query, builder);
        if (condition == null) {
            return query;
        }
        Root<?> rows = query.getRoots().iterator().next();
        match.select(builder.literal(1)).where(builder.equal(root, rows), condition);
        Predicate known = query.getRestriction();
        Predicate chosen = builder.exists(match);
        return query.where(known == null ? chosen : builder.and(known, chosen));
    }
}
