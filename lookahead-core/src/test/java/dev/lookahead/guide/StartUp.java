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
import dev.lookahead.internal.lookup.HibernateFragments;
import dev.lookahead.internal.lookup.HibernateNames;
import dev.lookahead.internal.lookup.Resolver;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.DeclaredSchema;
import dev.lookahead.internal.schema.HibernateEntities;
import dev.lookahead.internal.schema.ReflectedClasses;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Starts Lookahead over a fixed set of entities with declarations that are given as source. */
public final class StartUp {

    private static final SessionFactory FACTORY = factory();

    private StartUp() {}

    /** What start-up says of the sources; nothing where they are right. */
    public static List<String> mistakes(Sources sources) {
        return mistakes(sources.compile("-parameters"));
    }

    static List<String> mistakes(List<Class<?>> classes) {
        try {
            Class<?>[] declared = classes.stream()
                    .filter(each -> each.isAnnotationPresent(View.class) || VirtualModel.class.isAssignableFrom(each))
                    .toArray(Class<?>[]::new);
            Lookahead.builder(FACTORY).views(declared).build();
            return List.of();
        } catch (InvalidViewException wrong) {
            return wrong.mistakes();
        }
    }

    /** What start-up has the rules ask about these classes. */
    public static Resolver resolver(List<Class<?>> classes) {
        List<ClassLoader> loaders =
                classes.stream().map(Class::getClassLoader).distinct().toList();
        ClassFinder finder = new ClassFinder(loaders);
        HibernateEntities entities = new HibernateEntities(FACTORY, "");
        Schema schema = new DeclaredSchema(
                new ReflectedClasses(finder),
                name -> finder.find(name).map(entities::describe).orElseGet(Answer::absent));
        return new Resolver(
                schema,
                new HibernateFragments(
                        FACTORY.getCriteriaBuilder(), schema, new HibernateNames(FACTORY.getMetamodel(), schema)));
    }

    private static SessionFactory factory() {
        Configuration configuration = new Configuration();
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
