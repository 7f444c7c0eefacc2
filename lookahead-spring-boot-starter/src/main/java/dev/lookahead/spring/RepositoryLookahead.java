package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
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
        Class<?> entity = entity(view);
        Class<?> own = repository.getDomainType();
        if (entity != null && !entity.isAssignableFrom(own) && !own.isAssignableFrom(entity)) {
            throw new InvalidQueryException("`" + view.getSimpleName() + "` is a view of `" + entity.getSimpleName()
                    + "`, and `" + repository.getRepositoryInterface().getSimpleName() + "` is a repository of `"
                    + own.getSimpleName() + "`.");
        }
    }

    private static @Nullable Class<?> entity(Class<?> view) {
        View annotation = view.getAnnotation(View.class);
        if (annotation == null) {
            return null;
        }
        Class<?> target = annotation.value();
        return VirtualModel.class.isAssignableFrom(target)
                ? ResolvableType.forClass(target)
                        .as(VirtualModel.class)
                        .getGeneric()
                        .resolve()
                : target;
    }
}
