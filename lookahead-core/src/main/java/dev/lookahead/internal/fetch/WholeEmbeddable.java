package dev.lookahead.internal.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableMappingType.ConcreteEmbeddableType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable that is selected as its values, where Hibernate cannot select it: out of a derived table it gives none
 * that holds another embeddable or has subclasses. Made by Hibernate's own instantiators, and null where Hibernate
 * would say so.
 */
final class WholeEmbeddable implements Whole {

    private final EmbeddableMappingType type;
    private final @Nullable WholeEmbeddable[] inner;
    private final int width;

    private WholeEmbeddable(EmbeddableMappingType type, @Nullable WholeEmbeddable[] inner) {
        this.type = type;
        this.inner = inner;
        this.width = IntStream.range(0, inner.length).map(this::widthOf).sum() + (type.isPolymorphic() ? 1 : 0);
    }

    /** What a statement over a derived table selects for an embeddable, or null where the path itself will do. */
    static @Nullable Item item(EmbeddableMappingType type, String path) {
        boolean plain = !type.isPolymorphic() && attributes(type).stream().allMatch(each -> inside(each) == null);
        if (plain || type.getAggregateMapping() != null) {
            return null;
        }
        List<String> expressions = new ArrayList<>();
        return new Item(expressions, of(type, path, expressions));
    }

    private static WholeEmbeddable of(EmbeddableMappingType type, String path, List<String> expressions) {
        List<AttributeMapping> attributes = attributes(type);
        @Nullable WholeEmbeddable[] inner = new WholeEmbeddable[attributes.size()];
        for (int i = 0; i < inner.length; i++) {
            String attribute = path + "." + attributes.get(i).getAttributeName();
            EmbeddableMappingType inside = inside(attributes.get(i));
            if (inside == null) {
                expressions.add(attribute);
            } else {
                inner[i] = of(inside, attribute, expressions);
            }
        }
        if (type.isPolymorphic()) {
            // As text, since Hibernate knows no class for the null of a row that is not there.
            expressions.add("cast(type(" + path + ") as String)");
        }
        return new WholeEmbeddable(type, inner);
    }

    private static List<AttributeMapping> attributes(EmbeddableMappingType type) {
        return IntStream.range(0, type.getNumberOfAttributeMappings())
                .mapToObj(type::getAttributeMapping)
                .toList();
    }

    /** The embeddable that an attribute is, but for one that is a single column. */
    private static @Nullable EmbeddableMappingType inside(AttributeMapping attribute) {
        return attribute instanceof EmbeddableValuedModelPart embedded
                        && embedded.getEmbeddableTypeDescriptor().getAggregateMapping() == null
                ? embedded.getEmbeddableTypeDescriptor()
                : null;
    }

    private int widthOf(int attribute) {
        WholeEmbeddable embeddable = inner[attribute];
        return embeddable == null ? 1 : embeddable.width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public @Nullable Object of(@Nullable Object[] row, int from, References references) {
        ConcreteEmbeddableType kind = type.isPolymorphic() ? kind(row[from + width - 1]) : null;
        @Nullable Object[] values = new Object[inner.length];
        boolean nothing = true;
        int at = from;
        for (int i = 0; i < values.length; i++) {
            WholeEmbeddable embeddable = inner[i];
            if (kind == null || kind.declaresAttribute(i)) {
                values[i] = embeddable == null ? row[at] : embeddable.of(row, at, references);
            }
            nothing &= values[i] == null;
            at += widthOf(i);
        }
        if (nothing) {
            return null;
        }
        EmbeddableInstantiator maker = kind == null ? type.getRepresentationStrategy().getInstantiator() : kind.getInstantiator();
        return maker.instantiate(() -> values);
    }

    private @Nullable ConcreteEmbeddableType kind(@Nullable Object discriminator) {
        return type.getConcreteEmbeddableTypes().stream()
                .filter(each -> String.valueOf(each.getDiscriminatorValue()).equals(discriminator))
                .findFirst()
                .orElse(null);
    }
}
