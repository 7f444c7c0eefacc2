package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Match;
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

    MatchRules(Schema schema, EqualRules equalValues, BackRules back, CrossingRules crossing) {
        this.schema = schema;
        this.equalValues = equalValues;
        this.back = back;
        this.crossing = crossing;
    }

    /** The way to the rows, or what is wrong. */
    Outcome<RelationPath> path(RowType row, RowType target, Field.Prefetch field) {
        Match match = field.match();
        boolean equal = !match.local().isEmpty() || !match.remote().isEmpty();
        if (!field.path().isEmpty()) {
            return Outcome.wrong(twoWays(
                    field, "`value` and " + (equal ? "`local` and `remote`" : "`mappedBy`"), field.withPath("")));
        }
        if (!match.mappedBy().isEmpty() && equal) {
            return Outcome.wrong(
                    twoWays(field, "`mappedBy` and `local` and `remote`", field.withMatch(match.withMappedBy(""))));
        }
        return equal ? equalValues.path(row, target, field) : back.path(row, target, field);
    }

    private Mistake twoWays(Field.Prefetch field, String ways, Field.Prefetch better) {
        return FieldMistakes.of(
                Code.AMBIGUOUS,
                field,
                "`" + field.label() + "` says in two ways how its rows are found",
                List.of("It has " + ways + "; one of them has to go."),
                FieldMistakes.change(better));
    }

    /** The kind of row that the field's type names, as no association does. */
    Outcome<RowType> target(RowType row, Field.Prefetch field) {
        String given = Shape.of(field.type()).element().name();
        SchemaAnswer<ModelDescription> asked = schema.virtualModel(given);
        Optional<ModelDescription> model = asked.value();
        if (asked.isUnknown()) {
            return Outcome.nothing();
        }
        String entity = model.map(ModelDescription::entity).orElse(given);
        return crossing.entity(row, field, entity).flatMap(answer -> target(field, model, answer));
    }

    private static Outcome<RowType> target(
            Field.Prefetch field, Optional<ModelDescription> model, SchemaAnswer<EntityDescription> answer) {
        if (answer.isAbsent()) {
            return Outcome.wrong(model.map(each -> notMapped(field, each)).orElseGet(() -> noRows(field)));
        }
        return answer.value()
                .map(found -> Outcome.of(
                        RowType.of(found, model.map(ModelDescription::name).orElse(null))))
                .orElseGet(Outcome::nothing);
    }

    private static Mistake notMapped(Field.Prefetch field, ModelDescription model) {
        String entity = JavaType.simple(model.entity());
        return FieldMistakes.of(
                Code.UNKNOWN_TARGET,
                field,
                "`" + field.label() + "` gives `" + model.simpleName() + "`, a virtual model of `" + entity
                        + "`, which is not an entity here",
                List.of("This persistence unit does not map `" + entity
                        + "`. If another does, add its factory: `Lookahead.builder(…).with(…)`."),
                null);
    }

    private static Mistake noRows(Field.Prefetch field) {
        return FieldMistakes.of(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` gives `" + field.type()
                        + "`, which is neither an entity nor a virtual model of one",
                List.of("Its type says which rows are related."),
                null);
    }
}
