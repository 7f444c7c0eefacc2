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
import java.util.stream.Stream;

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
                .flatMap(each -> each.accept(new Beyond()))
                .findFirst();
    }

    /** The attribute itself where it is no value of the embeddable's own columns. */
    private static final class Beyond implements Attribute.Visitor<Stream<Attribute>> {

        @Override
        public Stream<Attribute> basic(Attribute.Basic basic) {
            return Stream.empty();
        }

        @Override
        public Stream<Attribute> embedded(Attribute.Embedded embedded) {
            return beyond(embedded.attributes()).stream();
        }

        @Override
        public Stream<Attribute> toOne(Attribute.ToOne one) {
            return Stream.of(one);
        }

        @Override
        public Stream<Attribute> toMany(Attribute.ToMany many) {
            return Stream.of(many);
        }

        @Override
        public Stream<Attribute> elements(Attribute.Elements elements) {
            return Stream.of(elements);
        }

        @Override
        public Stream<Attribute> reference(Attribute.Reference reference) {
            return Stream.of(reference);
        }

        @Override
        public Stream<Attribute> unsupported(Attribute.Unsupported unsupported) {
            return Stream.of(unsupported);
        }
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
        attributes.forEach((name, attribute) ->
                attribute.accept(new Shown(owner)).ifPresent(type -> components.add(type + " " + name)));
        return components.toString();
    }

    /** The type that a record shows an attribute by, or nothing where it takes more than a name. */
    private final class Shown implements Attribute.Visitor<Optional<JavaType>> {

        private final EntityDescription owner;

        Shown(EntityDescription owner) {
            this.owner = owner;
        }

        @Override
        public Optional<JavaType> basic(Attribute.Basic basic) {
            return Optional.of(basic.type());
        }

        @Override
        public Optional<JavaType> embedded(Attribute.Embedded embedded) {
            return Optional.of(embedded.type())
                    .filter(type -> beyond(embedded.attributes()).isEmpty());
        }

        @Override
        public Optional<JavaType> toOne(Attribute.ToOne one) {
            return schema.entity(owner.unit(), one.target())
                    .value()
                    .map(target -> target.id().type());
        }

        @Override
        public Optional<JavaType> toMany(Attribute.ToMany many) {
            return Optional.empty();
        }

        @Override
        public Optional<JavaType> elements(Attribute.Elements elements) {
            return Optional.of(MapKeys.whole(elements))
                    .filter(type -> beyond(elements.attributes()).isEmpty());
        }

        @Override
        public Optional<JavaType> reference(Attribute.Reference reference) {
            return Optional.empty();
        }

        @Override
        public Optional<JavaType> unsupported(Attribute.Unsupported unsupported) {
            return Optional.empty();
        }
    }
}
