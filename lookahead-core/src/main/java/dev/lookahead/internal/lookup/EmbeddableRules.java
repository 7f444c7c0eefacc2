package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Which embeddables are shown as they are: those that hold values alone. */
final class EmbeddableRules {

    private static final String WHY =
            "Nothing reads an association or a collection together with the embeddable: it would"
                    + " be loaded row by row, or not at all.";

    private final Schema schema;
    private final FieldMistakes mistakes;
    private final Guide guide;

    EmbeddableRules(Schema schema, FieldMistakes mistakes, Guide guide) {
        this.schema = schema;
        this.mistakes = mistakes;
        this.guide = guide;
    }

    /** Whether a place can show an embeddable as it is; if not, that is reported. */
    boolean isWhole(EntityDescription owner, JavaType type, Map<String, Attribute> attributes, UseSite useSite) {
        Optional<Attribute> beyond = beyond(attributes);
        beyond.ifPresent(attribute -> {
            String record = type.simpleName() + "View";
            Fix declared = Fix.declare("record " + record + "(" + components(owner, attributes) + ") {}");
            Fix rewritten = useSite.withType(instead(useSite.type(), JavaType.of(record)));
            guide.report(new Mistake(
                    Code.UNSUPPORTED_MAPPING,
                    useSite.place(),
                    useSite.subject() + " shows `" + type.simpleName() + "` as it is, which holds `" + attribute.name()
                            + "`",
                    List.of(WHY, "A record shows what is wanted of it."),
                    rewritten == null ? declared : declared.and(rewritten)));
        });
        return beyond.isEmpty();
    }

    /** The same of a field of a virtual model. */
    boolean isWhole(Field field, JavaType type, Map<String, Attribute> attributes) {
        Optional<Attribute> beyond = beyond(attributes);
        beyond.ifPresent(attribute -> mistakes.report(
                Code.UNSUPPORTED_MAPPING,
                field,
                "`" + field.label() + "` gives `" + type.simpleName() + "` as it is, which holds `" + attribute.name()
                        + "`",
                List.of(WHY, "A view shows what is wanted of it by a record, which takes no method here."),
                null));
        return beyond.isEmpty();
    }

    /** What an embeddable holds that is no value of its own columns, or nothing. */
    private static Optional<Attribute> beyond(Map<String, Attribute> attributes) {
        return attributes.values().stream()
                .flatMap(each -> each instanceof Attribute.Embedded inside
                        ? beyond(inside.attributes()).stream()
                        : each instanceof Attribute.Basic
                                ? Optional.<Attribute>empty().stream()
                                : Optional.of(each).stream())
                .findFirst();
    }

    private static JavaType instead(JavaType declared, JavaType record) {
        return declared.arguments().isEmpty()
                ? record
                : new JavaType(
                        declared.name(),
                        declared.arguments().size() == 1
                                ? List.of(instead(declared.arguments().get(0), record))
                                : List.of(
                                        declared.arguments().get(0),
                                        instead(declared.arguments().get(1), record)));
    }

    private String components(EntityDescription owner, Map<String, Attribute> attributes) {
        StringJoiner components = new StringJoiner(", ");
        attributes.forEach((name, attribute) -> {
            JavaType type = shown(owner, attribute);
            if (type != null) {
                components.add(type + " " + name);
            }
        });
        return components.toString();
    }

    /** The type that a record shows an attribute by, or null where it takes more than a name. */
    private @Nullable JavaType shown(EntityDescription owner, Attribute attribute) {
        if (attribute instanceof Attribute.Basic column) {
            return column.type();
        }
        if (attribute instanceof Attribute.ToOne one) {
            return schema.entity(owner.unit(), one.target())
                    .value()
                    .map(target -> target.id().type())
                    .orElse(null);
        }
        if (attribute instanceof Attribute.Elements elements) {
            return beyond(elements.attributes()).isEmpty() ? MapKeys.whole(elements) : null;
        }
        return attribute instanceof Attribute.Embedded inside
                        && beyond(inside.attributes()).isEmpty()
                ? inside.type()
                : null;
    }
}
