package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.EntityDescription;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.ModelPartContainer;
import org.jspecify.annotations.Nullable;

/** The embeddables of entities as Hibernate maps them. */
public record Embeddables(EntityManagerFactory factory) {

    /** The one at the end of a path through embeddables, or null where something else is there. */
    public @Nullable MappedEmbeddable at(EntityDescription entity, String path) {
        ModelPart found = factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity.name());
        for (String name : path.split("\\.", -1)) {
            found = found instanceof ModelPartContainer container ? container.findSubPart(name, null) : null;
        }
        return found instanceof EmbeddableValuedModelPart embedded
                ? MappedEmbeddable.of(embedded.getEmbeddableTypeDescriptor())
                : null;
    }
}
