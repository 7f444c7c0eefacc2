package dev.lookahead.spring;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.CriteriaCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.repository.core.RepositoryMethodContext;
import org.springframework.data.repository.core.support.RepositoryMetadataAccess;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.util.Assert;

/**
 * Implements {@link ViewRepository} for all repositories: which one is called is told by Spring Data.
 *
 * <p>It is infrastructure of AOP, so that it is not made transactional by itself: the repository is,
 * by its own transaction manager. It is not final, since Spring makes a subclass of it where an application is processed
 * ahead of time.
 */
class LookaheadViewRepository<E, ID> implements ViewRepository<E, ID>, RepositoryMetadataAccess, AopInfrastructureBean {

    private final RepositoryLookaheads lookaheads;

    LookaheadViewRepository(ConfigurableListableBeanFactory beans) {
        this.lookaheads = new RepositoryLookaheads(beans);
    }

    @Override
    public <V> LookaheadQuery<V> views(Class<V> view) {
        return lookaheads.of(RepositoryMethodContext.getContext().getMetadata()).query(view);
    }

    @Override
    public <V> List<V> findAll(Class<V> view) {
        return views(view).list();
    }

    @Override
    public <V> List<V> findAll(Class<V> view, Sort sort) {
        return SortKeys.sorted(views(view), sort).list();
    }

    @Override
    public <V> Page<V> findAll(Class<V> view, Pageable page) {
        return page(views(view), page);
    }

    @Override
    public <V> List<V> findAll(Class<V> view, Specification<E> condition) {
        return where(view, condition).list();
    }

    @Override
    public <V> List<V> findAll(Class<V> view, Specification<E> condition, Sort sort) {
        return SortKeys.sorted(where(view, condition), sort).list();
    }

    @Override
    public <V> Page<V> findAll(Class<V> view, Specification<E> condition, Pageable page) {
        return page(where(view, condition), page);
    }

    @Override
    public <V> Optional<V> findById(Class<V> view, ID id) {
        Assert.notNull(id, "The id must not be null");
        return views(view).ids(List.of(id)).optional();
    }

    @Override
    public <V> V requireById(Class<V> view, ID id) {
        return findById(view, id)
                .orElseThrow(() -> new ViewNotFoundException(view, Objects.requireNonNull((Object) id)));
    }

    @Override
    public <V> List<V> findAllById(Class<V> view, Iterable<ID> ids) {
        List<ID> all = new ArrayList<>();
        ids.forEach(all::add);
        return views(view).ids(all).list();
    }

    private <V> LookaheadQuery<V> where(Class<V> view, Specification<E> condition) {
        CriteriaCondition<E> criteria = condition::toPredicate;
        return views(view).where(criteria);
    }

    private static <V> Page<V> page(LookaheadQuery<V> query, Pageable page) {
        if (page.isUnpaged()) {
            List<V> all = SortKeys.sorted(query, page.getSort()).list();
            return new PageImpl<>(all, page, all.size());
        }
        return PageableExecutionUtils.getPage(rows(query, page), page, query::count);
    }

    private static <V> List<V> rows(LookaheadQuery<V> query, Pageable page) {
        // JPA counts rows by int: what a request may ask for beyond is no row that can be read.
        if (page.getOffset() > Integer.MAX_VALUE) {
            return List.of();
        }
        LookaheadQuery<V> limited = query.limit(page.getPageSize()).offset((int) page.getOffset());
        return SortKeys.sorted(limited, page.getSort()).list();
    }
}
