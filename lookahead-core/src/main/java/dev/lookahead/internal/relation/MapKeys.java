package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that the mapping gives to the entries of a map, and what else could be one. */
public final class MapKeys {

    private final Entities entities;
    private final TypeRules types;

    MapKeys(Entities entities, TypeRules types) {
        this.entities = entities;
        this.types = types;
    }

    /** The key of a mapped map as a field of this type shows it; null where it shows no map. */
    public @Nullable EntryKey ofField(Attribute.@Nullable MapKey mapped, Shape shape, String label) {
        JavaType type = shape.key();
        if (type == null || mapped == null) {
            return null;
        }
        String attribute = mapped.attribute();
        return attribute == null
                ? new EntryKey.Mapped(label, type)
                : new EntryKey.Looked(new Slot(
                        attribute,
                        type,
                        new Shape(Container.SINGLE, type),
                        new ValueSource.Value(attribute, mapped.type()),
                        label));
    }

    /** Whether a field of this type has room for a collection: it is no map, or both are and their keys fit. */
    public boolean fits(Attribute.@Nullable MapKey mapped, Shape shape) {
        JavaType type = shape.key();
        return type == null || (mapped != null && types.fits(mapped.type(), type));
    }

    /** The key of the map that a relation follows, or null where it follows none. */
    public Attribute.@Nullable MapKey mapKey(Relation relation) {
        return relation.association()
                                .flatMap(path -> entities.attribute(entities.of(relation.owner()), path))
                                .orElse(null)
                        instanceof Attribute.ToMany many
                ? many.mapKey()
                : null;
    }

    /** The type that shows the whole of a collection of values. */
    public static JavaType whole(Attribute.Elements elements) {
        JavaType element = elements.element().boxed();
        Attribute.MapKey key = elements.mapKey();
        return key == null
                ? new JavaType(List.class.getName(), List.of(element))
                : new JavaType(Map.class.getName(), List.of(key.type().boxed(), element));
    }

    /** An attribute that may have been meant: one of the key's type, and the id only where there is no other. */
    public Optional<String> fitting(EntityDescription entity, JavaType type) {
        Optional<String> other = entity.attributes().values().stream()
                .filter(each -> each instanceof Attribute.Basic basic && types.fits(basic.type(), type))
                .map(Attribute::name)
                .filter(name -> !name.equals(entity.id().name()))
                .findFirst();
        return other.or(() -> types.fits(entity.id().type(), type)
                ? Optional.of(entity.id().name()).filter(name -> !name.isEmpty())
                : Optional.empty());
    }
}
