package dev.lookahead.model;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the rows of a query in the form of JPA's criteria, as a Spring Data {@code
 * Specification} is one. Joins that it makes never multiply the query's rows.
 *
 * @param <E> the entity
 * @since 0.1.0
 */
@FunctionalInterface
public interface CriteriaCondition<E> {

    /**
     * Makes the condition.
     *
     * @return the condition, or null for none
     */
    @Nullable Predicate toPredicate(Root<E> root, CriteriaQuery<?> query, CriteriaBuilder builder);
}
