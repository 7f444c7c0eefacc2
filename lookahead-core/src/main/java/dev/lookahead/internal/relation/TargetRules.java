package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.message.Contents;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.relation.AssociationRules.Walked;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.List;
import java.util.Optional;

/** Which rows a field gives that follows associations. */
final class TargetRules {

    private final Schema schema;
    private final Entities entities;

    TargetRules(Schema schema, Entities entities) {
        this.schema = schema;
        this.entities = entities;
    }

    /**
     * The kind of row that a field gives: a virtual model of where its path ends, or the entity. A field that gives
     * another kind is wrong, and its rows are those of the entity, so that what shows them is looked into, too.
     */
    Outcome<RowType> target(RowType row, Field.Related field, Walked way) {
        String given = Shape.of(field.type()).element().name();
        SchemaAnswer<ModelDescription> answer = schema.virtualModel(given);
        Optional<ModelDescription> model = answer.value();
        if (answer.isUnknown()) {
            return Outcome.nothing();
        }
        if (model.isEmpty() && given.equals(way.end())) {
            return Outcome.of(row.beside(given));
        }
        EntityDescription end = entities.beside(entities.of(row), way.end());
        if (model.isPresent()
                && (model.get().entity().equals(end.name())
                        || end.parents().contains(model.get().entity()))) {
            return Outcome.of(RowType.of(end, given));
        }
        boolean raw = Contents.of(schema, field.type()).isRaw();
        Shape shape = new Shape(raw ? Container.LIST : Shape.of(field.type()).container(), JavaType.of(end.name()));
        Mistake mistake = FieldMistakes.of(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` leads to `" + end.simpleName() + "`, and gives `" + field.type() + "`",
                List.of(
                        model.isPresent()
                                ? "`" + model.get().simpleName() + "` is a virtual model of `"
                                        + JavaType.simple(model.get().entity()) + "`."
                                : "Related rows are given as a virtual model of `" + end.simpleName()
                                        + "`, or as the entity where it needs none."),
                FieldMistakes.change(field.withType(JavaType.of(Declarations.wrapped(shape, end.simpleName())))));
        return Outcome.of(RowType.of(end, null)).with(mistake);
    }
}
