package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.KeyedBy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entries of a map are under: what {@code @KeyedBy} says, else the key of a mapped map. */
final class KeyRules {

    private final Entities entities;
    private final TypeRules types;
    private final MapKeys mapKeys;
    private final Recursion recursion;
    private final Guide guide;

    KeyRules(Entities entities, TypeRules types, MapKeys mapKeys, Recursion recursion, Guide guide) {
        this.entities = entities;
        this.types = types;
        this.mapKeys = mapKeys;
        this.recursion = recursion;
        this.guide = guide;
    }

    /** The key of entries that are made of related rows, or nothing where a mistake was reported. */
    Optional<EntryKey> of(Relation relation, UseSite useSite) {
        return key(relation.target(), mapKeys.mapKey(relation), relation.label(), useSite);
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

    private Optional<EntryKey> key(
            @Nullable RowType row, Attribute.@Nullable MapKey mapped, String label, UseSite useSite) {
        String said = useSite.keyedBy();
        String path = said != null ? said : mapped == null ? null : mapped.attribute();
        if (path != null && row != null) {
            return recursion.slot(row, path, asking(useSite, path)).map(EntryKey.Looked::new);
        }
        if (mapped == null || path != null) {
            notKeyed(row, label, useSite);
            return Optional.empty();
        }
        JavaType type = Objects.requireNonNull(useSite.shape().key());
        if (types.fits(mapped.type(), type)) {
            return Optional.of(new EntryKey.Mapped(useSite.label(), type));
        }
        report(
                Code.WRONG_TYPE,
                useSite,
                useSite.subject() + " is declared as `" + useSite.type() + "`, but `" + label + "` is keyed by `"
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
        EntityDescription entity = entities.of(row);
        report(
                Code.BAD_KEY,
                useSite,
                useSite.subject() + " is a map, and does not say what it is keyed by",
                List.of("`@KeyedBy` names an attribute of `" + entity.simpleName()
                        + "`, a computed field, or a to-one path to one of these."),
                mapKeys.fitting(entity, Objects.requireNonNull(useSite.shape().key()))
                        .map(useSite::withKey)
                        .orElseGet(() -> useSite.withType(list(useSite.shape().element()))));
    }

    private static JavaType list(JavaType element) {
        return new JavaType(List.class.getName(), List.of(element));
    }

    private void report(Code code, UseSite useSite, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(new Mistake(code, useSite.place(), summary, reasons, fix));
    }
}
