package dev.lookahead.internal.query;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.database.Databases;
import dev.lookahead.internal.hibernate.HibernateEntities;
import dev.lookahead.internal.hibernate.HibernateFragments;
import dev.lookahead.internal.hibernate.HibernateFunctions;
import dev.lookahead.internal.hibernate.HibernateNames;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.loader.Loaders;
import dev.lookahead.internal.resolve.Resolver;
import dev.lookahead.internal.run.HqlExecutor;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.ClassScanner;
import dev.lookahead.internal.schema.DeclaredSchema;
import dev.lookahead.internal.schema.ReflectedClasses;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.internal.schema.Unit;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/** Finds the views and virtual models of one factory. */
public final class Discovery {

    private final List<Database> databases;
    private final Schema schema;
    private final ClassFinder finder;
    private final Set<Class<?>> classes = new LinkedHashSet<>();

    /**
     * Looks for what belongs to the first of these databases.
     *
     * @param named what belongs to it or to another, wherever it is
     */
    public Discovery(List<Database> databases, Collection<String> packages, Collection<Class<?>> named) {
        this.databases = databases;
        List<Class<?>> entities = entities(databases.get(0));
        List<Class<?>> all =
                databases.stream().flatMap(each -> entities(each).stream()).toList();
        this.finder = new ClassFinder(loaders(all, named));
        this.schema = new DeclaredSchema(
                new ReflectedClasses(finder), databases.stream().map(this::unit).toList());
        named.forEach(finder::add);
        all.forEach(finder::add);
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
    public Set<Class<?>> classes() {
        return classes;
    }

    /**
     * What reads them.
     *
     * @param atHand gives the entity manager that is open for a factory at the moment, or null
     */
    public Engine engine(Function<EntityManagerFactory, @Nullable EntityManager> atHand, Loaders loaders) {
        Map<String, Fragments> fragments =
                databases.stream().collect(Collectors.toMap(Database::unit, this::fragments));
        Resolver resolver = new Resolver(
                schema,
                (subject, role, text) -> Objects.requireNonNull(
                                fragments.get(subject.entity().unit()))
                        .read(subject, role, text));
        return new Engine(new Databases(databases, atHand), finder, resolver, loaders, HqlExecutor::new);
    }

    private Fragments fragments(Database database) {
        EntityManagerFactory factory = database.factory();
        return new HibernateFragments(
                (HibernateCriteriaBuilder) factory.getCriteriaBuilder(),
                new HibernateFunctions(factory),
                schema,
                new HibernateNames(factory.getMetamodel(), schema));
    }

    private Unit unit(Database database) {
        HibernateEntities mapped = new HibernateEntities(database.factory(), database.unit());
        return new Unit(
                database.unit(), name -> finder.find(name).map(mapped::describe).orElseGet(SchemaAnswer::absent));
    }

    private static List<Class<?>> entities(Database database) {
        return database.factory().getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<ClassLoader> loaders(Collection<Class<?>> entities, Collection<Class<?>> named) {
        return Stream.concat(
                        Stream.of(Objects.requireNonNullElse(
                                Thread.currentThread().getContextClassLoader(), Discovery.class.getClassLoader())),
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
        boolean model =
                VirtualModel.class.isAssignableFrom(type) && type != VirtualModel.class && !type.isAnonymousClass();
        if (!model && view == null) {
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
