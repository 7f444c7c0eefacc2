package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.List;
import java.util.Optional;

/** Related rows that are found by a path back or by equal values, and not by an association of the owner. */
final class MatchRules {

    private final Schema schema;
    private final EqualRules equalValues;
    private final BackRules back;
    private final CrossingRules crossing;
    private final FieldMistakes mistakes;

    MatchRules(Schema schema, EqualRules equalValues, BackRules back, CrossingRules crossing, FieldMistakes mistakes) {
        this.schema = schema;
        this.equalValues = equalValues;
        this.back = back;
        this.crossing = crossing;
        this.mistakes = mistakes;
    }

    /** The way to the rows, or nothing where a mistake was reported. */
    Optional<RelationPath> path(RowType row, RowType target, Field.Prefetch field) {
        Field.Match match = field.match();
        boolean equal = !match.local().isEmpty() || !match.remote().isEmpty();
        if (!field.path().isEmpty()) {
            twoWays(field, "`value` and " + (equal ? "`local` and `remote`" : "`mappedBy`"), field.withPath(""));
            return Optional.empty();
        }
        if (!match.mappedBy().isEmpty() && equal) {
            twoWays(field, "`mappedBy` and `local` and `remote`", field.withMatch(match.withMappedBy("")));
            return Optional.empty();
        }
        return equal ? equalValues.path(row, target, field) : back.path(row, target, field);
    }

    private void twoWays(Field.Prefetch field, String ways, Field.Prefetch better) {
        mistakes.report(
                Code.AMBIGUOUS,
                field,
                "`" + field.label() + "` says in two ways how its rows are found",
                List.of("It has " + ways + "; one of them has to go."),
                FieldMistakes.change(better));
    }

    /** The kind of row that the field's type names, as no association does. */
    Optional<RowType> target(RowType row, Field.Prefetch field) {
        String given = Shape.of(field.type()).element().name();
        SchemaAnswer<ModelDescription> asked = schema.virtualModel(given);
        Optional<ModelDescription> model = asked.value();
        if (asked.isUnknown()) {
            return Optional.empty();
        }
        String entity = model.map(ModelDescription::entity).orElse(given);
        SchemaAnswer<EntityDescription> answer = crossing.entity(row, field, entity);
        if (answer.isAbsent() && model.isPresent()) {
            mistakes.report(
                    Code.UNKNOWN_TARGET,
                    field,
                    "`" + field.label() + "` gives `" + model.get().simpleName() + "`, a virtual model of `"
                            + JavaType.simple(entity) + "`, which is not an entity here",
                    List.of("This persistence unit does not map `" + JavaType.simple(entity)
                            + "`. If another does, add its factory: `Lookahead.builder(…).with(…)`."),
                    null);
        } else if (answer.isAbsent()) {
            mistakes.report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` gives `" + field.type()
                            + "`, which is neither an entity nor a virtual model of one",
                    List.of("Its type says which rows are related."),
                    null);
        }
        return answer.value()
                .map(found ->
                        RowType.of(found, model.map(ModelDescription::name).orElse(null)));
    }
}
