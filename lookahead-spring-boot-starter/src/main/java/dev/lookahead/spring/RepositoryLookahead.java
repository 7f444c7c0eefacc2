package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.ExceptionFactory;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.repository.core.RepositoryMetadata;

/** What one repository reads its views with. Thread-safe. */
final class RepositoryLookahead {

    private final RepositoryMetadata repository;
    private final Lookahead lookahead;
    private final EntityManager entityManager;
    private final Set<Class<?>> checked = ConcurrentHashMap.newKeySet();

    RepositoryLookahead(RepositoryMetadata repository, Lookahead lookahead, EntityManager entityManager) {
        this.repository = repository;
        this.lookahead = lookahead;
        this.entityManager = entityManager;
    }

    <V> LookaheadQuery<V> query(Class<V> view) {
        if (!checked.contains(view)) {
            check(view);
            checked.add(view);
        }
        return lookahead.query(entityManager, view);
    }

    /** A view of another entity would find some row or other by the id that it is given. */
    private void check(Class<?> view) {
        Class<?> own = repository.getDomainType();
        Class<?> entity = ViewTypes.otherEntity(view, own).orElse(null);
        if (entity != null) {
            throw ExceptionFactory.invalidQuery("`" + view.getSimpleName() + "` is a view of `" + entity.getSimpleName()
                    + "`, and `" + repository.getRepositoryInterface().getSimpleName() + "` is a repository of `"
                    + own.getSimpleName() + "`.");
        }
    }
}
