package dev.lookahead.internal.key;

import dev.lookahead.internal.hibernate.References;
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
 * that holds another embeddable or has subclasses, and of a foreign key that is null in part it makes an id of no row.
 * Made by Hibernate's own instantiators.
 */
final class CompositeEmbeddable implements CompositeValue {

    private final EmbeddableMappingType type;
    private final @Nullable CompositeEmbeddable[] inner;
    private final int width;
    private final boolean key;

    private CompositeEmbeddable(EmbeddableMappingType type, @Nullable CompositeEmbeddable[] inner, boolean key) {
        this.type = type;
        this.key = key;
        this.inner = inner;
        this.width = IntStream.range(0, inner.length).map(this::widthOf).sum() + (type.isPolymorphic() ? 1 : 0);
    }

    /** What a statement over a derived table selects for an embeddable, or null where the path itself will do. */
    static @Nullable SelectItem item(EmbeddableMappingType type, String path) {
        boolean plain = !type.isPolymorphic() && attributes(type).stream().allMatch(each -> inside(each) == null);
        if (plain || type.getAggregateMapping() != null) {
            return null;
        }
        List<String> expressions = new ArrayList<>();
        CompositeEmbeddable whole = of(type, path, false, expressions);
        return new SelectItem(expressions, whole);
    }

    /** What a statement selects for an id in a foreign key, which is null where a part of it is. */
    static SelectItem key(EmbeddableMappingType type, String path) {
        List<String> expressions = new ArrayList<>();
        CompositeEmbeddable whole = of(type, path, true, expressions);
        return new SelectItem(expressions, whole);
    }

    private static CompositeEmbeddable of(
            EmbeddableMappingType type, String path, boolean key, List<String> expressions) {
        List<AttributeMapping> attributes = attributes(type);
        @Nullable CompositeEmbeddable[] inner = new CompositeEmbeddable[attributes.size()];
        for (int i = 0; i < inner.length; i++) {
            String attribute = path + "." + attributes.get(i).getAttributeName();
            EmbeddableMappingType inside = inside(attributes.get(i));
            if (inside == null) {
                expressions.add(attribute);
            } else {
                inner[i] = of(inside, attribute, key, expressions);
            }
        }
        if (type.isPolymorphic()) {
            // As text, since Hibernate knows no class for the null of a row that is not there.
            expressions.add("cast(type(" + path + ") as String)");
        }
        return new CompositeEmbeddable(type, inner, key);
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
        CompositeEmbeddable embeddable = inner[attribute];
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
        int nulls = 0;
        int at = from;
        for (int i = 0; i < values.length; i++) {
            CompositeEmbeddable embeddable = inner[i];
            if (kind == null || kind.declaresAttribute(i)) {
                values[i] = embeddable == null ? row[at] : embeddable.of(row, at, references);
            }
            nulls += values[i] == null ? 1 : 0;
            at += widthOf(i);
        }
        if (key ? nulls > 0 : nulls == values.length) {
            return null;
        }
        EmbeddableInstantiator maker =
                kind == null ? type.getRepresentationStrategy().getInstantiator() : kind.getInstantiator();
        return maker.instantiate(() -> values);
    }

    private @Nullable ConcreteEmbeddableType kind(@Nullable Object discriminator) {
        return type.getConcreteEmbeddableTypes().stream()
                .filter(each -> String.valueOf(each.getDiscriminatorValue()).equals(discriminator))
                .findFirst()
                .orElse(null);
    }
}
