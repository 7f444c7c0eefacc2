package dev.lookahead.benchmarks.guarded;

import dev.lookahead.Lookahead;
import dev.lookahead.benchmarks.hibernate.Factory;
import dev.lookahead.benchmarks.measure.Contender;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The page where Hibernate adds a condition to each statement, and translates it at each execution. */
public final class GuardedPages implements AutoCloseable {

    private final SessionFactory tenants;
    private final SessionFactory filters;
    private final Lookahead ofTenant;
    private final Lookahead shown;

    /** Over a data source. */
    public GuardedPages(DataSource source) {
        tenants = Factory.of(
                source,
                List.of(
                        dev.lookahead.benchmarks.guarded.tenant.Movie.class,
                        dev.lookahead.benchmarks.guarded.tenant.Person.class,
                        dev.lookahead.benchmarks.guarded.tenant.Nomination.class),
                Map.of());
        filters = Factory.of(
                source,
                List.of(
                        dev.lookahead.benchmarks.guarded.filter.Movie.class,
                        dev.lookahead.benchmarks.guarded.filter.Person.class,
                        dev.lookahead.benchmarks.guarded.filter.Nomination.class),
                Map.of());
        ofTenant = Lookahead.of(tenants);
        shown = Lookahead.of(filters);
    }

    /** With a tenant. */
    public Contender tenant(int size) {
        return new Contender(
                "Lookahead, tenant",
                "the same page where each entity has a `@TenantId`, among rows of another tenant",
                () -> tenantPage(size));
    }

    /** With a filter. */
    public Contender filter(int size) {
        return new Contender(
                "Lookahead, filter",
                "the same page with an enabled `@Filter` on each entity, among rows that it hides",
                () -> filterPage(size));
    }

    private List<?> tenantPage(int size) {
        try (Session session =
                tenants.withOptions().tenantIdentifier((Object) "a").openSession()) {
            return page(session, ofTenant, dev.lookahead.benchmarks.guarded.tenant.MovieView.class, size);
        }
    }

    private List<?> filterPage(int size) {
        try (Session session = filters.openSession()) {
            session.enableFilter(dev.lookahead.benchmarks.guarded.filter.Movie.SHOWN);
            return page(session, shown, dev.lookahead.benchmarks.guarded.filter.MovieView.class, size);
        }
    }

    private static List<?> page(Session session, Lookahead lookahead, Class<?> view, int size) {
        session.beginTransaction();
        List<?> page =
                lookahead.query(session, view).orderBy("name").limit(size).list();
        session.getTransaction().commit();
        return page;
    }

    @Override
    public void close() {
        filters.close();
        tenants.close();
    }
}
