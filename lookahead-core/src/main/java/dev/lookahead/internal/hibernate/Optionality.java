package dev.lookahead.internal.hibernate;

import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import org.hibernate.metamodel.mapping.EntityAssociationMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;

/** Tells whether a to-one association may have no key, whatever its own annotation promises. */
final class Optionality {

    private Optionality() {}

    static boolean of(SingularAttribute<?, ?> attribute, EntityAssociationMapping association) {
        return attribute.isOptional()
                || partly(association.getForeignKeyDescriptor())
                || inEmbeddable(attribute, association)
                || elsewhere(attribute);
    }

    /** Hibernate takes a key for one that is there as soon as one of its columns is. */
    private static boolean partly(ForeignKeyDescriptor key) {
        boolean[] nullable = {false};
        key.getKeyPart().forEachSelectable((index, column) -> nullable[0] |= column.isNullable());
        return nullable[0] && key.getKeyPart().getJdbcTypeCount() > 1;
    }

    /** All of an embeddable may be null, unless it is an id. */
    private static boolean inEmbeddable(SingularAttribute<?, ?> attribute, EntityAssociationMapping association) {
        return attribute.getDeclaringType() instanceof EmbeddableType
                && !association.getNavigableRole().getFullPath().contains(EntityIdentifierMapping.ID_ROLE_NAME);
    }

    /** A row need not have one in another table. */
    private static boolean elsewhere(SingularAttribute<?, ?> attribute) {
        return attribute.getJavaMember() instanceof AnnotatedElement member
                && (member.isAnnotationPresent(JoinTable.class)
                        || Arrays.stream(member.getAnnotationsByType(JoinColumn.class))
                                .anyMatch(column -> !column.table().isEmpty()));
    }
}
