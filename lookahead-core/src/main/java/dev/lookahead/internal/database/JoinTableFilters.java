package dev.lookahead.internal.database;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidQueryException;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.SharedSessionContract;
import org.hibernate.annotations.FilterJoinTable;
import org.jspecify.annotations.Nullable;

/**
 * The filters that stand on tables which link rows. Hibernate fills a collection under such a filter, and cannot
 * translate a query that joins the collection: it fails without a word. Shared by threads.
 */
public final class JoinTableFilters {

    /** A collection whose table has a filter. */
    private record Filtered(Class<?> owner, String collection, String filter) {

        boolean isOf(EntityDescription entity, String path) {
            return path.equals(collection)
                    && (entity.name().equals(owner.getName())
                            || entity.parents().contains(owner.getName()));
        }

        String label() {
            return "`" + owner.getSimpleName() + "." + collection + "`";
        }
    }

    private final List<Filtered> all;

    private JoinTableFilters(List<Filtered> all) {
        this.all = List.copyOf(all);
    }

    /** Those of all entities of a factory. */
    static JoinTableFilters of(EntityManagerFactory factory) {
        List<Filtered> all = new ArrayList<>();
        factory.getMetamodel()
                .getManagedTypes()
                .forEach(type -> type.getDeclaredPluralAttributes().stream()
                        .filter(each -> each.getJavaMember() instanceof AnnotatedElement)
                        .forEach(each -> Arrays.stream(((AnnotatedElement) each.getJavaMember())
                                        .getAnnotationsByType(FilterJoinTable.class))
                                .map(filter -> new Filtered(
                                        each.getJavaMember().getDeclaringClass(), each.getName(), filter.name()))
                                .forEach(all::add)));
        return new JoinTableFilters(all);
    }

    /** Those that stand in the way of a plan's steps. */
    public JoinTableFilters in(Plan plan, Entities entities) {
        if (all.isEmpty()) {
            return this;
        }
        return new JoinTableFilters(all.stream()
                .filter(each -> plan.allSteps()
                        .flatMap(step -> step.follows().stream())
                        .anyMatch(relation -> leadsOver(each, relation, entities)))
                .toList());
    }

    private static boolean leadsOver(Filtered filtered, Relation relation, Entities entities) {
        return leadsOver(filtered, relation.owner(), relation.path().fromOwner(), entities)
                || leadsOver(filtered, relation.target(), relation.path().fromRelated(), entities);
    }

    private static boolean leadsOver(Filtered filtered, RowType start, List<String> path, Entities entities) {
        EntityDescription entity = entities.of(start);
        for (String each : path) {
            if (filtered.isOf(entity, each)) {
                return true;
            }
            String target = Entities.target(entities.attribute(entity, each).orElseThrow())
                    .orElseThrow();
            entity = entities.beside(entity, target);
        }
        return false;
    }

    /**
     * Looks whether one of them is enabled.
     *
     * @throws InvalidQueryException when one is
     */
    public void refuse(SharedSessionContract session) {
        List<Filtered> enabled = enabled(session);
        if (!enabled.isEmpty()) {
            throw refusal(enabled, null);
        }
    }

    /** What is to be told instead of a failure of Hibernate's that comes without words. */
    public static RuntimeException told(NullPointerException failure, SharedSessionContract session) {
        List<Filtered> enabled = of(session.getFactory()).enabled(session);
        return enabled.isEmpty() ? failure : refusal(enabled, failure);
    }

    private List<Filtered> enabled(SharedSessionContract session) {
        return all.stream()
                .filter(each -> session.getEnabledFilter(each.filter()) != null)
                .toList();
    }

    private static InvalidQueryException refusal(List<Filtered> enabled, @Nullable Throwable cause) {
        String filter = enabled.get(0).filter();
        String collections = enabled.stream()
                .filter(each -> each.filter().equals(filter))
                .map(Filtered::label)
                .collect(Collectors.joining(", "));
        return ExceptionFactory.invalidQuery(
                "The filter `" + filter + "` is enabled, and `@FilterJoinTable` puts it on the join table of "
                        + collections + ". Hibernate cannot join such a table in a query while the filter is enabled:"
                        + " call `disableFilter(\"" + filter + "\")` on the session before. A condition on the related"
                        + " rows stands in the `where` of an edge; one on the join table needs an entity for that table.",
                cause);
    }
}
