package dev.lookahead.spring;

import dev.lookahead.Lookahead;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Finds what a repository reads its views with. Thread-safe. */
final class RepositoryLookaheads {

    private final ConfigurableListableBeanFactory beans;
    private final FactoryNames factories;
    private final Map<Class<?>, RepositoryLookahead> found = new ConcurrentHashMap<>();

    RepositoryLookaheads(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
        this.factories = new FactoryNames(beans);
    }

    RepositoryLookahead of(RepositoryMetadata repository) {
        RepositoryLookahead known = found.get(repository.getRepositoryInterface());
        if (known == null) {
            known = find(repository);
            found.put(repository.getRepositoryInterface(), known);
        }
        return known;
    }

    private RepositoryLookahead find(RepositoryMetadata repository) {
        List<String> all = factories.all();
        if (all.size() == 1) {
            return make(repository, all.get(0), beans.getBean(Lookahead.class));
        }
        String factory = choose(repository, all);
        return make(repository, factory, beans.getBean(FactoryNames.lookahead(factory), Lookahead.class));
    }

    private RepositoryLookahead make(RepositoryMetadata repository, String factory, Lookahead lookahead) {
        // As a Session it can be asked for one outside of a transaction too.
        EntityManager shared =
                SharedEntityManagerCreator.createSharedEntityManager(factory(factory), null, Session.class);
        return new RepositoryLookahead(repository, lookahead, shared);
    }

    private String choose(RepositoryMetadata repository, List<String> all) {
        List<String> managing = all.stream()
                .filter(name -> manages(factory(name), repository.getDomainType()))
                .toList();
        if (managing.size() == 1) {
            return managing.get(0);
        }
        Optional<EntityManagerFactory> own = ownFactory(repository);
        return managing.stream()
                .filter(name -> own.filter(factory(name)::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("`"
                        + repository.getDomainType().getSimpleName() + "` belongs to " + managing.size() + " of the"
                        + " entity manager factories " + all + ": there is no telling which one `"
                        + repository.getRepositoryInterface().getSimpleName() + "` reads from."));
    }

    /** The factory that the repository was configured with, where its entity belongs to several. */
    private Optional<EntityManagerFactory> ownFactory(RepositoryMetadata repository) {
        return Arrays.stream(beans.getBeanNamesForType(repository.getRepositoryInterface(), true, false))
                .filter(beans::containsBeanDefinition)
                .map(name ->
                        beans.getMergedBeanDefinition(name).getPropertyValues().get("entityManager"))
                .filter(RuntimeBeanReference.class::isInstance)
                .map(reference -> ((RuntimeBeanReference) reference).getBeanName())
                .map(manager -> beans.getBean(manager, EntityManager.class).getEntityManagerFactory())
                .findFirst();
    }

    private EntityManagerFactory factory(String name) {
        return beans.getBean(name, EntityManagerFactory.class);
    }

    private static boolean manages(EntityManagerFactory factory, Class<?> entity) {
        return factory.getMetamodel().getEntities().stream().anyMatch(type -> entity.equals(type.getJavaType()));
    }
}
