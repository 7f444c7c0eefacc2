package dev.lookahead.internal.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableMappingType.ConcreteEmbeddableType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.jspecify.annotations.Nullable;

/** An embeddable as Hibernate maps it: which attributes it has, and how Hibernate makes one of their values. Shared by threads. */
public final class MappedEmbeddable {

    private final EmbeddableMappingType type;
    private final List<Member> members;
    private final Map<String, Subclass> subclasses = new HashMap<>();

    private MappedEmbeddable(EmbeddableMappingType type) {
        this.type = type;
        this.members = IntStream.range(0, type.getNumberOfAttributeMappings())
                .mapToObj(type::getAttributeMapping)
                .map(Member::of)
                .toList();
        if (type.isPolymorphic()) {
            type.getConcreteEmbeddableTypes()
                    .forEach(each ->
                            subclasses.putIfAbsent(String.valueOf(each.getDiscriminatorValue()), new Subclass(each)));
        }
    }

    static MappedEmbeddable of(EmbeddableMappingType type) {
        return new MappedEmbeddable(type);
    }

    /**
     * An attribute.
     *
     * @param embeddable what it is, or null where it is a single column
     */
    public record Member(String name, @Nullable MappedEmbeddable embeddable) {

        private static Member of(AttributeMapping attribute) {
            EmbeddableMappingType type = attribute instanceof EmbeddableValuedModelPart embedded
                    ? embedded.getEmbeddableTypeDescriptor()
                    : null;
            return new Member(
                    attribute.getAttributeName(),
                    type == null || type.getAggregateMapping() != null ? null : new MappedEmbeddable(type));
        }
    }

    /** A class of a hierarchy of embeddables. */
    public record Subclass(ConcreteEmbeddableType type) {

        /** Whether it has an attribute, by its place among those of the whole hierarchy. */
        public boolean has(int member) {
            return type.declaresAttribute(member);
        }
    }

    /** Its attributes; in a hierarchy those of all classes. */
    public List<Member> members() {
        return members;
    }

    /** Whether a discriminator says which class each one is of. */
    public boolean hasSubclasses() {
        return type.isPolymorphic();
    }

    /** Whether all of it is in one column, as JSON is. */
    public boolean isSingleColumn() {
        return type.getAggregateMapping() != null;
    }

    /** The class that a discriminator stands for, as text; null where it stands for none. */
    public @Nullable Subclass subclass(@Nullable Object discriminator) {
        return discriminator == null ? null : subclasses.get(discriminator.toString());
    }

    /**
     * One with these values.
     *
     * @param of its class, or null where there is only one
     */
    public Object make(@Nullable Subclass of, @Nullable Object[] values) {
        EmbeddableInstantiator instantiator = of == null
                ? type.getRepresentationStrategy().getInstantiator()
                : of.type().getInstantiator();
        return instantiator.instantiate(() -> values);
    }
}
