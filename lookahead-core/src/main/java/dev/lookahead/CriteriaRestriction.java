package dev.lookahead;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.function.UnaryOperator;

/**
 * Adds a criteria condition to a statement that was written as HQL. The condition stands in a
 * sub-query of ids, so that whatever it joins, each row of the statement comes once.
 */
record CriteriaRestriction<E>(CriteriaCondition<E> condition, CriteriaBuilder builder, Class<E> entity, String id)
        implements UnaryOperator<CriteriaQuery<Object[]>> {

    @Override
    public CriteriaQuery<Object[]> apply(CriteriaQuery<Object[]> query) {
        Subquery<Object> ids = query.subquery(Object.class);
        Root<E> root = ids.from(entity);
        Predicate condition = this.condition.toPredicate(root, query, builder);
        if (condition == null) {
            return query;
        }
        ids.select(root.get(id)).where(condition);
        Root<?> rows = query.getRoots().iterator().next();
        Predicate known = query.getRestriction();
        Predicate chosen = rows.get(id).in(ids);
        return query.where(known == null ? chosen : builder.and(known, chosen));
    }
}
