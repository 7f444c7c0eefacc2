package dev.lookahead.internal.query;

import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidQueryException;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query that a criteria condition is given. A condition may read entities and make sub-queries, all of which
 * belong to the sub-query that it stands in; whatever would change the rows, their order or what is shown of them
 * is not for a condition to say.
 *
 * @param match the sub-query
 * @param entity what the rows are, as the result type says
 */
record ConditionQuery<E>(Subquery<Integer> match, Class<E> entity) implements CriteriaQuery<E> {

    private static InvalidQueryException refused(String call, String instead) {
        return ExceptionFactory.invalidQuery(
                "A criteria condition called `" + call + "` on the query that it was given. " + instead);
    }

    private static InvalidQueryException selects(String call) {
        return refused(
                call, "A condition only says which rows there are; the view says what is shown of them. Leave it out.");
    }

    private static InvalidQueryException groups(String call) {
        return refused(
                call,
                "The rows of a view are not grouped: compare with a sub-query, which `query.subquery(…)` makes and"
                        + " which may group and aggregate.");
    }

    private static InvalidQueryException orders() {
        return refused(
                "query.orderBy(…)",
                "Say the order by `.orderBy(…)` or `.sort(…)` of the LookaheadQuery; in Spring by a `Sort` or"
                        + " `Pageable`.");
    }

    @Override
    public <X> Root<X> from(Class<X> other) {
        return match.from(other);
    }

    @Override
    public <X> Root<X> from(EntityType<X> other) {
        return match.from(other);
    }

    @Override
    public Set<Root<?>> getRoots() {
        return match.getRoots();
    }

    @Override
    public <U> Subquery<U> subquery(Class<U> type) {
        return match.subquery(type);
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return match.subquery(type);
    }

    @Override
    public CriteriaQuery<E> where(Expression<Boolean> condition) {
        match.where(condition);
        return this;
    }

    @Override
    public CriteriaQuery<E> where(Predicate... conditions) {
        match.where(conditions);
        return this;
    }

    @Override
    public CriteriaQuery<E> where(List<Predicate> conditions) {
        match.where(conditions);
        return this;
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return match.getRestriction();
    }

    /** Each row comes once anyway. */
    @Override
    public CriteriaQuery<E> distinct(boolean distinct) {
        match.distinct(distinct);
        return this;
    }

    @Override
    public boolean isDistinct() {
        return match.isDistinct();
    }

    @Override
    public Class<E> getResultType() {
        return entity;
    }

    @Override
    public @Nullable Selection<E> getSelection() {
        return null;
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Set.of();
    }

    @Override
    public List<Expression<?>> getGroupList() {
        return List.of();
    }

    @Override
    public @Nullable Predicate getGroupRestriction() {
        return null;
    }

    @Override
    public List<Order> getOrderList() {
        return List.of();
    }

    @Override
    public CriteriaQuery<E> select(Selection<? extends E> selection) {
        throw selects("query.select(…)");
    }

    @Override
    @Deprecated
    public CriteriaQuery<E> multiselect(Selection<?>... selections) {
        throw selects("query.multiselect(…)");
    }

    @Override
    @Deprecated
    public CriteriaQuery<E> multiselect(List<Selection<?>> selections) {
        throw selects("query.multiselect(…)");
    }

    @Override
    public CriteriaQuery<E> groupBy(Expression<?>... grouping) {
        throw groups("query.groupBy(…)");
    }

    @Override
    public CriteriaQuery<E> groupBy(List<Expression<?>> grouping) {
        throw groups("query.groupBy(…)");
    }

    @Override
    public CriteriaQuery<E> having(Expression<Boolean> restriction) {
        throw groups("query.having(…)");
    }

    @Override
    public CriteriaQuery<E> having(Predicate... restrictions) {
        throw groups("query.having(…)");
    }

    @Override
    public CriteriaQuery<E> having(List<Predicate> restrictions) {
        throw groups("query.having(…)");
    }

    @Override
    public CriteriaQuery<E> orderBy(Order... order) {
        throw orders();
    }

    @Override
    public CriteriaQuery<E> orderBy(List<Order> order) {
        throw orders();
    }
}
