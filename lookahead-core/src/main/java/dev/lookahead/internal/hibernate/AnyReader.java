package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.metamodel.mapping.DiscriminatedAssociationModelPart;

/** Reads associations to rows of several entities, which a discriminator tells apart: {@code @Any}, {@code @ManyToAny}. */
final class AnyReader {

    private AnyReader() {}

    /** One that leads to one row. */
    static Attribute one(String name, Class<?> declared, DiscriminatedAssociationModelPart mapping) {
        return read(name, declared, mapping, false, false);
    }

    /**
     * One that leads to several rows.
     *
     * @param declared the type of the elements
     * @param indexed whether there is an order column
     */
    static Attribute many(String name, Class<?> declared, DiscriminatedAssociationModelPart mapping, boolean indexed) {
        return read(name, declared, mapping, true, indexed);
    }

    private static Attribute read(
            String name, Class<?> declared, DiscriminatedAssociationModelPart mapping, boolean many, boolean indexed) {
        Map<String, String> targets = new TreeMap<>();
        mapping.getDiscriminatorMapping()
                .getValueConverter()
                .forEachValueDetail(detail -> targets.put(
                        String.valueOf(detail.getValue()),
                        detail.getIndicatedEntity().getMappedJavaType().getTypeName()));
        JavaType key = JavaType.of(mapping.getKeyPart().getJavaType().getTypeName());
        return targets.isEmpty()
                ? new Attribute.Unsupported(name, "no discriminator values say which entities it may refer to")
                : new Attribute.Reference(name, JavaType.of(declared.getName()), targets, key, many, indexed);
    }
}
