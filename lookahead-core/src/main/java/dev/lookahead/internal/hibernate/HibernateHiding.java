package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.CollectionHiding;
import dev.lookahead.internal.schema.Hiding;
import java.lang.reflect.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Filter;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.SQLJoinTableRestriction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.EntityValuedModelPart;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Tells what can hide rows in one session factory. The one place that asks which filters concern
 * what: by asking for each as if a session had enabled it.
 */
final class HibernateHiding {

    private final List<OneFilter> filters;
    private final Set<ManagedMappingType> entities = new HashSet<>();

    HibernateHiding(SessionFactoryImplementor factory) {
        this.filters = factory.getDefinedFilterNames().stream()
                .map(name -> new OneFilter(factory, name))
                .toList();
        factory.getMappingMetamodel().forEachEntityDescriptor(entities::add);
    }

    /** What can hide rows of an entity. */
    Hiding of(EntityPersister entity) {
        return new Hiding(entity.getSoftDeleteMapping() != null, entity.hasWhereRestrictions(), filters(entity));
    }

    private Set<String> filters(EntityPersister entity) {
        if (filters.isEmpty()) {
            return Set.of();
        }
        return filters.stream()
                .filter(filter -> entity.isAffectedByEnabledFilters(allBut(entity), filter, false))
                .map(OneFilter::name)
                .collect(Collectors.toSet());
    }

    /** Whether a collection has a filter of its own, whatever those of the rows in it. */
    boolean filters(CollectionPersister collection) {
        return filters.stream()
                .anyMatch(filter -> collection.isAffectedByEnabledFilters(new HashSet<>(entities), filter, false));
    }

    /** What hides elements of a collection. */
    CollectionHiding of(PluralAttributeMapping collection, @Nullable Member member) {
        CollectionPersister persister = collection.getCollectionDescriptor();
        EntityMappingType target = collection.getElementDescriptor() instanceof EntityValuedModelPart rows
                ? rows.getEntityMappingType()
                : null;
        MemberAnnotations declared = new MemberAnnotations(member);
        boolean tableRestricted = declared.has(SQLJoinTableRestriction.class);
        boolean restrictedElsewhere = tableRestricted
                || (target != null && target.getEntityPersister().hasWhereRestrictions());
        return new CollectionHiding(
                collection.getSoftDeleteMapping() != null,
                tableRestricted,
                declared.has(SQLRestriction.class)
                        || (persister.hasWhereRestrictions() && !restrictedElsewhere)
                        || filters(persister),
                !persister.isOneToMany() && declared.has(NotFound.class),
                target != null && persister.isOneToMany() && isShared(target, persister.getMappedByProperty()));
    }

    /** Whether rows of other entities stand in one table, and may have the column that refers to an owner. */
    private static boolean isShared(EntityMappingType target, @Nullable String mappedBy) {
        EntityMappingType parent = target.getSuperMappingType();
        return parent != null
                && parent.getMappedTableDetails()
                        .getTableName()
                        .equals(target.getMappedTableDetails().getTableName())
                && (mappedBy == null || parent.findAttributeMapping(mappedBy) != null);
    }

    /** Those that count as looked at, so that an eager association does not answer for its owner. */
    private Set<ManagedMappingType> allBut(EntityPersister entity) {
        Set<ManagedMappingType> others = new HashSet<>(entities);
        others.remove(entity);
        return others;
    }

    /** What a session knows that has enabled one filter, whose parameters do not matter here. */
    private static final class OneFilter extends LoadQueryInfluencers {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final transient Map<String, Filter> enabled;

        OneFilter(SessionFactoryImplementor factory, String name) {
            super(factory);
            this.name = name;
            this.enabled = Map.of(name, enableFilter(name));
        }

        String name() {
            return name;
        }

        @Override
        public Map<String, Filter> getEnabledFilters() {
            return enabled;
        }
    }
}
