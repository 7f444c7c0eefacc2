package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Fields that follow a reference to rows of several entities. */
final class ReferenceFields {

    private final Schema schema;
    private final Entities entities;

    ReferenceFields(Schema schema, Entities entities) {
        this.schema = schema;
        this.entities = entities;
    }

    /** The attribute that a field follows, if it is such a reference. */
    Optional<Attribute.Reference> followed(EntityDescription entity, Field.Related field) {
        return entities.attribute(entity, field.path())
                .filter(Attribute.Reference.class::isInstance)
                .map(Attribute.Reference.class::cast);
    }

    /** What a field means that follows such a reference. */
    Outcome<Resolution> field(RowType row, Field.Prefetch field, Attribute.Reference attribute) {
        Field.Prefetch better =
                field.withType(attribute.whole()).withWhere("").withOrderBy("").withLimit(0);
        if (!field.where().isEmpty() || !field.orderBy().isEmpty() || field.limited()) {
            return Outcome.wrong(FieldMistakes.of(
                    Code.REFERENCE,
                    field,
                    "`" + field.label() + "` says more than can hold for rows of several entities",
                    List.of("Conditions stand in the virtual models of the views that show them."),
                    FieldMistakes.change(better)));
        }
        Shape shape = Shape.of(field.type());
        if (shape.container().holdsMany() != attribute.many()
                || !schema.assignable(attribute.type(), shape.element())) {
            return Outcome.wrong(FieldMistakes.of(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` refers to rows of several entities, and gives `" + field.type() + "`",
                    List.of("Its type is that of the attribute."),
                    FieldMistakes.change(better)));
        }
        return Outcome.of(new Resolution.Reference(row, field.path(), attribute, field.label(), true, field.depth()));
    }

    /** A join of such a reference, which would take one for each entity. */
    Outcome<Resolution> joined(Field.Join field, Attribute.Reference attribute) {
        return Outcome.wrong(FieldMistakes.of(
                Code.REFERENCE,
                field,
                "`" + field.label() + "` joins rows of several entities",
                List.of("Those of each entity come by a statement of their own."),
                FieldMistakes.change(field.asPrefetch().withWhere("").withType(attribute.whole()))));
    }
}
