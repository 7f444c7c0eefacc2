package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows the associations that a field names. */
final class AssociationRules {

    private final Rules rules;

    AssociationRules(Rules rules) {
        this.rules = rules;
    }

    /**
     * A path of associations.
     *
     * @param attributes each with the embeddables that lead to it
     * @param entities what each leads to
     * @param many whether one of them is to-many
     */
    record Walked(List<String> attributes, List<String> entities, boolean many) {

        Walked {
            attributes = List.copyOf(attributes);
            entities = List.copyOf(entities);
        }

        String end() {
            return entities.get(entities.size() - 1);
        }
    }

    /**
     * Follows a path, or reports why it cannot be followed.
     *
     * @param better the field with another path
     */
    Optional<Walked> walk(
            EntityDescription start, String path, Field.Related field, Function<String, Field.Related> better) {
        return new Walk(path, field, better).from(start);
    }

    private final class Walk {

        private final String path;
        private final Field.Related field;
        private final Function<String, Field.Related> better;

        Walk(String path, Field.Related field, Function<String, Field.Related> better) {
            this.path = path;
            this.field = field;
            this.better = better;
        }

        Optional<Walked> from(EntityDescription start) {
            List<String> attributes = new ArrayList<>();
            List<String> targets = new ArrayList<>();
            boolean many = false;
            EntityDescription entity = start;
            String prefix = "";
            for (String segment : path.split("\\.", -1)) {
                String step = prefix + segment;
                Optional<Attribute> attribute = rules.entities.attribute(entity, step);
                Optional<String> target = attribute.flatMap(Entities::target);
                if (target.isPresent()
                        && rules.schema.entity(target.get()).value().isPresent()) {
                    attributes.add(step);
                    targets.add(target.get());
                    many |= attribute.get() instanceof Attribute.ToMany;
                    entity = rules.entities.named(target.get());
                    prefix = "";
                } else if (attribute.isPresent() && attribute.get() instanceof Attribute.Embedded) {
                    prefix = step + ".";
                } else if (entity.attribute(segment).isUnknown()
                        || target.map(rules.schema::entity)
                                .filter(Answer::isUnknown)
                                .isPresent()) {
                    return Optional.empty();
                } else {
                    noAssociation(entity, segment, attribute.orElse(null));
                    return Optional.empty();
                }
            }
            if (!prefix.isEmpty()) {
                noAssociation(entity, prefix.substring(0, prefix.length() - 1), null);
                return Optional.empty();
            }
            return Optional.of(new Walked(attributes, targets, many));
        }

        private void noAssociation(EntityDescription entity, String segment, @Nullable Attribute attribute) {
            if (attribute instanceof Attribute.Unsupported unsupported) {
                rules.fields.report(
                        Code.UNSUPPORTED_MAPPING,
                        FieldRules.place(field).at(field.annotation(), "value"),
                        "`" + field.label() + "` follows `" + segment + "`, which cannot be shown",
                        List.of("`" + entity.simpleName() + "." + segment + "`: " + unsupported.why() + "."),
                        null);
                return;
            }
            Set<String> choices = new TreeSet<>();
            entity.attributes().forEach((name, each) -> {
                if (Entities.target(each).isPresent()) {
                    choices.add(name);
                }
            });
            NearMiss near = new NearMiss(choices);
            String reason = choices.isEmpty()
                    ? "`" + entity.simpleName() + "` has no associations."
                    : "The associations of `" + entity.simpleName() + "` are `" + String.join("`, `", choices) + "`."
                            + near.question(segment);
            rules.fields.report(
                    Code.UNKNOWN_NAME,
                    FieldRules.place(field).at(field.annotation(), "value"),
                    "`" + segment + "`, which `" + field.label() + "` follows, is no association of `"
                            + entity.simpleName() + "`",
                    List.of(reason),
                    near.to(segment)
                            .map(right -> FieldRules.change(better.apply(replaced(segment, right))))
                            .orElse(null));
        }

        private String replaced(String wrong, String right) {
            List<String> segments = new ArrayList<>(List.of(path.split("\\.", -1)));
            segments.set(segments.indexOf(wrong), right);
            return String.join(".", segments);
        }
    }
}
