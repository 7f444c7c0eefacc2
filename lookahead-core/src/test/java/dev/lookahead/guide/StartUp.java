package dev.lookahead.guide;

import dev.lookahead.Lookahead;
import dev.lookahead.guide.cinema.Event;
import dev.lookahead.guide.cinema.Festival;
import dev.lookahead.guide.cinema.Money;
import dev.lookahead.guide.cinema.Movie;
import dev.lookahead.guide.cinema.Nomination;
import dev.lookahead.guide.cinema.Person;
import dev.lookahead.guide.cinema.Premiere;
import dev.lookahead.guide.cinema.Remark;
import dev.lookahead.guide.cinema.Studio;
import dev.lookahead.guide.cinema.Tag;
import dev.lookahead.internal.hibernate.HibernateEntities;
import dev.lookahead.internal.hibernate.HibernateFragments;
import dev.lookahead.internal.hibernate.HibernateFunctions;
import dev.lookahead.internal.hibernate.HibernateNames;
import dev.lookahead.internal.resolve.Resolver;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.DeclaredSchema;
import dev.lookahead.internal.schema.ReflectedClasses;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;

/**
 * Starts Lookahead with declarations that are given as source, over a fixed set of entities and those among the
 * declarations.
 */
public final class StartUp {

    private static final SessionFactory FIXED = factory(new Configuration(), List.of());

    private StartUp() {}

    /** What start-up says of the sources; nothing where they are right. */
    public static List<String> mistakes(Sources sources) {
        return mistakes(sources.compile("-parameters"));
    }

    static List<String> mistakes(List<Class<?>> classes) {
        try {
            Class<?>[] declared = classes.stream()
                    .flatMap(StartUp::withNested)
                    .filter(each -> each.isAnnotationPresent(View.class) || VirtualModel.class.isAssignableFrom(each))
                    .toArray(Class<?>[]::new);
            Lookahead.builder(factory(classes)).views(declared).build();
            return List.of();
        } catch (InvalidViewException wrong) {
            return wrong.mistakes();
        }
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(StartUp::withNested));
    }

    /** What start-up has the rules ask about these classes. */
    public static Resolver resolver(List<Class<?>> classes) {
        List<ClassLoader> loaders =
                classes.stream().map(Class::getClassLoader).distinct().toList();
        ClassFinder finder = new ClassFinder(loaders);
        SessionFactory factory = factory(classes);
        HibernateEntities entities = new HibernateEntities(factory, "");
        Schema schema = new DeclaredSchema(
                new ReflectedClasses(finder),
                name -> finder.find(name).map(entities::describe).orElseGet(SchemaAnswer::absent));
        return new Resolver(
                schema,
                new HibernateFragments(
                        factory.getCriteriaBuilder(),
                        new HibernateFunctions(factory),
                        schema,
                        new HibernateNames(factory.getMetamodel(), schema)));
    }

    /** The one of the fixed entities, unless there are others among the classes. */
    private static SessionFactory factory(List<Class<?>> classes) {
        List<Class<?>> mapped = classes.stream().filter(StartUp::isMapped).toList();
        return mapped.isEmpty()
                ? FIXED
                : factory(
                        new Configuration(new BootstrapServiceRegistryBuilder()
                                .applyClassLoader(mapped.get(0).getClassLoader())
                                .build()),
                        mapped);
    }

    private static boolean isMapped(Class<?> type) {
        return Stream.of(Entity.class, MappedSuperclass.class, Embeddable.class).anyMatch(type::isAnnotationPresent);
    }

    private static SessionFactory factory(Configuration configuration, List<Class<?>> more) {
        more.forEach(configuration::addAnnotatedClass);
        List.of(
                        Movie.class,
                        Person.class,
                        Nomination.class,
                        Studio.class,
                        Tag.class,
                        Money.class,
                        Event.class,
                        Premiere.class,
                        Festival.class,
                        Remark.class)
                .forEach(configuration::addAnnotatedClass);
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:guide");
        return configuration.buildSessionFactory();
    }
}
