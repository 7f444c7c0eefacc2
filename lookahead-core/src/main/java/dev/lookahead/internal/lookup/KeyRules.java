package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.KeyedBy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entries of a map are under: what {@code @KeyedBy} says, else the key of a mapped map. */
public final class KeyRules {

    private final Rules rules;

    KeyRules(Rules rules) {
        this.rules = rules;
    }

    /** The key of entries that are made of related rows, or nothing where a mistake was reported. */
    Optional<EntryKey> of(Relation relation, UseSite useSite) {
        return key(relation.target(), mapKey(relation), relation.label(), useSite);
    }

    /** The key of entries that are made of elements, or nothing where a mistake was reported. */
    Optional<EntryKey> of(ValueSource.Collected collection, UseSite useSite) {
        Attribute.Elements attribute = collection.attribute();
        return key(
                attribute.single() ? null : collection.row(),
                attribute.mapKey(),
                collection.row().label(),
                useSite);
    }

    /** The key of a mapped map as a field of this type shows it; null where it shows no map. */
    @Nullable EntryKey ofField(Attribute.@Nullable MapKey mapped, Shape shape, String label) {
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
    boolean fits(Attribute.@Nullable MapKey mapped, Shape shape) {
        JavaType type = shape.key();
        return type == null || (mapped != null && rules.types.fits(mapped.type(), type));
    }

    /** The key of the map that a relation follows, or null where it follows none. */
    Attribute.@Nullable MapKey mapKey(Relation relation) {
        return relation.association()
                                .flatMap(path -> rules.entities.attribute(rules.entities.of(relation.owner()), path))
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

    private Optional<EntryKey> key(
            @Nullable RowType row, Attribute.@Nullable MapKey mapped, String label, UseSite useSite) {
        String said = useSite.keyedBy();
        String path = said != null ? said : mapped == null ? null : mapped.attribute();
        if (path != null && row != null) {
            return rules.paths.resolve(row, path, asking(useSite, path)).map(EntryKey.Looked::new);
        }
        if (mapped == null || path != null) {
            notKeyed(row, label, useSite);
            return Optional.empty();
        }
        JavaType type = Objects.requireNonNull(useSite.shape().key());
        if (rules.types.fits(mapped.type(), type)) {
            return Optional.of(new EntryKey.Mapped(useSite.label(), type));
        }
        report(
                Code.WRONG_TYPE,
                useSite,
                useSite.subject() + " is declared as `" + useSite.type() + "`, and `" + label + "` is keyed by `"
                        + mapped.type() + "`",
                mapped.id() == null ? List.of() : List.of("Keys that are rows are shown by their ids."),
                useSite.withType(keyed(useSite.type(), mapped.type())));
        return Optional.empty();
    }

    private static JavaType keyed(JavaType map, JavaType key) {
        return new JavaType(map.name(), List.of(key.boxed(), map.arguments().get(1)));
    }

    /** Asks for the key as the map's declaration says it. */
    private static UseSite asking(UseSite useSite, String path) {
        JavaType type = Objects.requireNonNull(useSite.shape().key());
        return new UseSite(
                useSite.place(),
                useSite.keyedBy() == null ? useSite.place() : useSite.place().at(KeyedBy.class, "value"),
                path,
                path,
                type,
                null,
                useSite.owner(),
                "the key of " + useSite.subject(),
                UseSite.Kind.NAME,
                (better, other, none) -> useSite.rewrite().with(useSite.path(), keyed(useSite.type(), other), better));
    }

    private void notKeyed(@Nullable RowType row, String label, UseSite useSite) {
        if (row == null) {
            report(
                    Code.BAD_KEY,
                    useSite,
                    useSite.subject() + " is a map, and `" + label + "` has values without keys",
                    List.of("What `@KeyedBy` names is an attribute of rows or of embeddables."),
                    useSite.rewrite().with(useSite.path(), list(useSite.shape().element()), null));
            return;
        }
        EntityDescription entity = rules.entities.of(row);
        report(
                Code.BAD_KEY,
                useSite,
                useSite.subject() + " is a map, and does not say what it is keyed by",
                List.of("`@KeyedBy` names an attribute of `" + entity.simpleName()
                        + "`, a computed field, or a to-one path to one of these."),
                fitting(entity, Objects.requireNonNull(useSite.shape().key()))
                        .map(useSite::withKey)
                        .orElseGet(() -> useSite.withType(list(useSite.shape().element()))));
    }

    private static JavaType list(JavaType element) {
        return new JavaType(List.class.getName(), List.of(element));
    }

    /** An attribute that may have been meant: one of the key's type, and the id only where there is no other. */
    Optional<String> fitting(EntityDescription entity, JavaType type) {
        Optional<String> other = entity.attributes().values().stream()
                .filter(each -> each instanceof Attribute.Basic basic && rules.types.fits(basic.type(), type))
                .map(Attribute::name)
                .filter(name -> !name.equals(entity.id().name()))
                .findFirst();
        return other.or(() -> rules.types.fits(entity.id().type(), type)
                ? Optional.of(entity.id().name()).filter(name -> !name.isEmpty())
                : Optional.empty());
    }

    private void report(Code code, UseSite useSite, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, useSite.place(), summary, reasons, fix));
    }
}
