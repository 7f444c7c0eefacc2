package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows the associations that a field names. */
final class AssociationRules {

    private static final String MAPPED_BY = "mappedBy";

    private final Schema schema;
    private final Entities entities;

    AssociationRules(Schema schema, Entities entities) {
        this.schema = schema;
        this.entities = entities;
    }

    /**
     * A path of associations.
     *
     * @param attributes each with the embeddables that lead to it
     * @param entities what each leads to
     * @param many whether one of them is to-many
     * @param column the attribute after them, where the path ends with one
     */
    record Walked(
            List<String> attributes,
            List<String> entities,
            boolean many,
            @Nullable String column) {

        Walked {
            attributes = List.copyOf(attributes);
            entities = List.copyOf(entities);
        }

        String end() {
            return entities.get(entities.size() - 1);
        }
    }

    /** Follows the path of a field, or says why it cannot be followed. */
    Outcome<Walked> walk(EntityDescription start, Field.Related field) {
        return new Walk(field.path(), "value", field, field::withPath).from(start);
    }

    /** Follows a path from the related entity, which may end with an attribute. */
    Outcome<Walked> walkBack(EntityDescription start, Field.Prefetch field) {
        String path = field.match().mappedBy();
        return new Walk(
                        path,
                        MAPPED_BY,
                        field,
                        better -> field.withMatch(field.match().withMappedBy(better)))
                .from(start);
    }

    private final class Walk {

        private final String path;
        private final Field.Related field;
        private final Place place;
        private final Function<String, Field.Related> better;
        private final boolean mayEndWithColumn;

        Walk(String path, String value, Field.Related field, Function<String, Field.Related> better) {
            this.path = path;
            this.place = FieldMistakes.place(field).at(field.annotation(), value);
            this.field = field;
            this.better = better;
            this.mayEndWithColumn = value.equals(MAPPED_BY);
        }

        Outcome<Walked> from(EntityDescription start) {
            List<String> attributes = new ArrayList<>();
            List<String> targets = new ArrayList<>();
            boolean many = false;
            EntityDescription entity = start;
            String prefix = "";
            List<String> segments = List.of(path.split("\\.", -1));
            for (int i = 0; i < segments.size(); i++) {
                boolean last = i == segments.size() - 1;
                String step = prefix + segments.get(i);
                Optional<Attribute> attribute = entities.attribute(entity, step);
                Optional<String> target = attribute.flatMap(Entities::target);
                if (at(entity, target).flatMap(SchemaAnswer::value).isPresent()) {
                    attributes.add(step);
                    targets.add(target.get());
                    many |= attribute.get() instanceof Attribute.ToMany;
                    entity = entities.beside(entity, target.get());
                    prefix = "";
                } else if (!last && attribute.isPresent() && attribute.get() instanceof Attribute.Embedded) {
                    prefix = step + ".";
                } else if (last && mayEndWithColumn && attribute.isPresent() && isColumn(attribute.get())) {
                    return Outcome.of(new Walked(attributes, targets, many, step));
                } else if (entity.attribute(segments.get(i)).isUnknown()
                        || at(entity, target).filter(SchemaAnswer::isUnknown).isPresent()) {
                    return Outcome.nothing();
                } else {
                    return Outcome.wrong(noAssociation(entity, segments.get(i), attribute.orElse(null)));
                }
            }
            return Outcome.of(new Walked(attributes, targets, many, null));
        }

        private Optional<SchemaAnswer<EntityDescription>> at(EntityDescription owner, Optional<String> target) {
            return target.map(each -> schema.entity(owner.unit(), each));
        }

        private boolean isColumn(Attribute attribute) {
            return attribute instanceof Attribute.Basic || attribute instanceof Attribute.Embedded;
        }

        private Mistake noAssociation(EntityDescription entity, String segment, @Nullable Attribute attribute) {
            if (attribute instanceof Attribute.Reference) {
                return FieldMistakes.of(
                        Code.REFERENCE,
                        place,
                        "`" + field.label() + "` follows `" + segment + "`, which refers to rows of several entities",
                        List.of("A path goes over rows of one entity at a time."),
                        null);
            }
            if (attribute instanceof Attribute.Unsupported unsupported) {
                return FieldMistakes.of(
                        Code.UNSUPPORTED_MAPPING,
                        place,
                        "`" + field.label() + "` follows `" + segment + "`, which cannot be shown",
                        List.of("`" + entity.simpleName() + "." + segment + "`: " + unsupported.why() + "."),
                        null);
            }
            Set<String> choices =
                    Entities.associations(entity).map(Attribute::name).collect(Collectors.toCollection(TreeSet::new));
            NearMiss near = new NearMiss(choices);
            String reason = choices.isEmpty()
                    ? "`" + entity.simpleName() + "` has no associations."
                    : "The associations of `" + entity.simpleName() + "` are `" + String.join("`, `", choices) + "`."
                            + near.question(segment);
            return FieldMistakes.of(
                    Code.UNKNOWN_NAME,
                    place,
                    "`" + segment + "`, which `" + field.label() + "` follows, is not an association of `"
                            + entity.simpleName() + "`",
                    List.of(reason),
                    near.to(segment)
                            .map(right -> FieldMistakes.change(better.apply(replaced(segment, right))))
                            .orElse(null));
        }

        private String replaced(String wrong, String right) {
            List<String> segments = new ArrayList<>(List.of(path.split("\\.", -1)));
            segments.set(segments.indexOf(wrong), right);
            return String.join(".", segments);
        }
    }
}
