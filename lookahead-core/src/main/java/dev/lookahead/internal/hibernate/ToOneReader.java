package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.NotFound;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.jspecify.annotations.Nullable;

/** Reads to-one associations: what they lead to, and which side holds which key. */
final class ToOneReader {

    /** Why an association is not supported whose mapping names no entity. */
    static final String NO_TARGET = "its target is not of one entity";

    private ToOneReader() {}

    static Attribute read(SingularAttribute<?, ?> attribute, @Nullable ModelPart mapping) {
        String name = attribute.getName();
        if (!(mapping instanceof EntityAssociationMapping association)) {
            return new Attribute.Unsupported(name, NO_TARGET);
        }
        String target =
                association.getAssociatedEntityMappingType().getMappedJavaType().getTypeName();
        boolean sure = !new MemberAnnotations(attribute.getJavaMember()).has(NotFound.class);
        if (association.getSideNature() == ForeignKeyDescriptor.Nature.TARGET) {
            String mappedBy = mappedBy(name, association);
            return mappedBy == null
                    ? new Attribute.Unsupported(name, "it is an inverse one-to-one without a counterpart")
                    : new Attribute.ToOne(name, target, mappedBy, true, null, sure, true);
        }
        boolean toId = association.isReferenceToPrimaryKey();
        ModelPart key = association.getKeyTargetMatchPart();
        String references = !toId && key instanceof BasicValuedModelPart && key instanceof AttributeMapping unique
                ? unique.getAttributeName()
                : null;
        return new Attribute.ToOne(name, target, null, toId, references, sure, Optionality.of(attribute, association));
    }

    /** The counterpart whose key both sides share, where the other side holds it, be it as its identifier. */
    private static @Nullable String mappedBy(String name, EntityAssociationMapping association) {
        return candidates(association.getAssociatedEntityMappingType()).stream()
                .filter(each -> each instanceof EntityAssociationMapping other
                        && !each.getAttributeName().equals(name)
                        && other.getForeignKeyDescriptor() == association.getForeignKeyDescriptor())
                .reduce((first, last) -> last)
                .map(AttributeMapping::getAttributeName)
                .orElse(null);
    }

    private static List<AttributeMapping> candidates(EntityMappingType target) {
        List<AttributeMapping> candidates = new ArrayList<>();
        target.forEachAttributeMapping(each -> {
            candidates.add(each);
        });
        if (target.getIdentifierMapping() instanceof NonAggregatedIdentifierMapping identifier) {
            identifier.getEmbeddableTypeDescriptor().forEachAttributeMapping(each -> {
                candidates.add(each);
            });
        }
        return candidates;
    }
}
