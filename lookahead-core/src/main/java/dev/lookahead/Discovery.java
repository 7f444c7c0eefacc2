package dev.lookahead;

import dev.lookahead.internal.lookup.HibernateFragments;
import dev.lookahead.internal.lookup.Resolver;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.ClassScanner;
import dev.lookahead.internal.schema.DeclaredSchema;
import dev.lookahead.internal.schema.HibernateEntities;
import dev.lookahead.internal.schema.ReflectedClasses;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** Finds the views and virtual models of one factory. */
final class Discovery {

    private final EntityManagerFactory factory;
    private final Schema schema;
    private final ClassFinder finder;
    private final Set<Class<?>> classes = new LinkedHashSet<>();

    Discovery(EntityManagerFactory factory, Collection<String> packages, Collection<Class<?>> named) {
        this.factory = factory;
        List<Class<?>> entities = factory.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(Objects::nonNull)
                .toList();
        this.finder = new ClassFinder(loaders(entities, named));
        HibernateEntities mapped = new HibernateEntities(factory, "");
        this.schema = new DeclaredSchema(
                new ReflectedClasses(finder),
                name -> finder.find(name).map(mapped::describe).orElseGet(Answer::absent));
        named.forEach(finder::add);
        entities.forEach(finder::add);
        Set<String> where = new TreeSet<>(packages);
        entities.forEach(entity -> where.add(entity.getPackageName()));
        loaders(entities, named).stream()
                .flatMap(loader -> new ClassScanner(loader).candidates(outermost(where)).stream())
                .flatMap(name -> finder.find(name).stream())
                .filter(this::isOurs)
                .forEach(classes::add);
        classes.addAll(named);
    }

    /** What was found and what was named, each once. */
    Set<Class<?>> classes() {
        return classes;
    }

    Engine engine(Function<Class<?>, Object> loaders) {
        HibernateFragments fragments = new HibernateFragments((HibernateCriteriaBuilder) factory.getCriteriaBuilder());
        return new Engine(factory, finder, new Resolver(schema, fragments), new KeyStyles(factory), loaders);
    }

    private static List<ClassLoader> loaders(Collection<Class<?>> entities, Collection<Class<?>> named) {
        return Stream.concat(
                        Stream.of(Objects.requireNonNullElse(
                                Thread.currentThread().getContextClassLoader(), Lookahead.class.getClassLoader())),
                        Stream.concat(named.stream(), entities.stream()).map(Class::getClassLoader))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Packages that are below none of the others. */
    private static List<String> outermost(Set<String> packages) {
        return packages.stream()
                .filter(each -> packages.stream().noneMatch(other -> each.startsWith(other + ".")))
                .toList();
    }

    /** Views over the entities of another factory are left to that one. */
    private boolean isOurs(Class<?> type) {
        View view = type.getAnnotation(View.class);
        boolean model = VirtualModel.class.isAssignableFrom(type) && type != VirtualModel.class;
        if (!model && (view == null || !type.isRecord())) {
            return false;
        }
        String target =
                model ? type.getName() : Objects.requireNonNull(view).value().getName();
        String entity =
                schema.virtualModel(target).value().map(found -> found.entity()).orElse(target);
        return schema.entity(entity).value().isPresent()
                || finder.find(entity)
                        .filter(found -> found.isAnnotationPresent(Entity.class))
                        .isEmpty();
    }
}
