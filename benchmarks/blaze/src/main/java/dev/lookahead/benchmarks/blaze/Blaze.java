package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.Criteria;
import com.blazebit.persistence.CriteriaBuilder;
import com.blazebit.persistence.CriteriaBuilderFactory;
import com.blazebit.persistence.view.EntityViewManager;
import com.blazebit.persistence.view.EntityViewSetting;
import com.blazebit.persistence.view.EntityViews;
import com.blazebit.persistence.view.spi.EntityViewConfiguration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** What every use of entity views here shares. */
final class Blaze implements AutoCloseable {

    private static final String HOW =
            "entity views, all collections by the %s strategy; they are interfaces, not mapped to"
                    + " records; the order of their sets is not asked for";

    private final SessionFactory factory;
    private final CriteriaBuilderFactory builders;
    private final EntityViewManager views;

    Blaze(DataSource source, List<Class<?>> entities, List<Class<?>> views) {
        factory = new HibernatePersistenceConfiguration("benchmarks")
                .managedClasses(entities)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, source)
                .property(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
                .createEntityManagerFactory();
        builders = Criteria.getDefault().createCriteriaBuilderFactory(factory);
        EntityViewConfiguration configuration = EntityViews.createDefaultConfiguration();
        views.forEach(configuration::addEntityView);
        this.views = configuration.createEntityViewManager(builders);
    }

    /** Reads views of the entities that a query gives. */
    <E, V> List<V> read(Class<E> entity, Class<V> view, UnaryOperator<CriteriaBuilder<E>> query) {
        return factory.fromTransaction(session -> views.applySetting(
                        EntityViewSetting.create(view), query.apply(builders.create(session, entity)))
                .getResultList());
    }

    /** A set as records, in the order of an id; this is not measured. */
    static <V, D> List<D> sorted(Collection<? extends V> views, ToLongFunction<V> id, Function<V, D> record) {
        return views.stream()
                .<V>map(each -> each)
                .sorted(Comparator.comparingLong(id))
                .map(record)
                .toList();
    }

    static String name(String strategy) {
        return "Blaze-Persistence, " + strategy;
    }

    static String how(String strategy) {
        return HOW.replace("%s", strategy);
    }

    @Override
    public void close() {
        views.close();
        factory.close();
    }
}
