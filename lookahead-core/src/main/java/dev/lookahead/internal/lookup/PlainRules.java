package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.relation.FieldContainers;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.relation.NameRules;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.List;
import java.util.Optional;

/** What a method without an annotation means: the attribute of its name. */
final class PlainRules {

    private final Entities entities;
    private final FieldTypes types;
    private final NameRules names;
    private final MapKeys mapKeys;
    private final EmbeddableRules embeddables;
    private final FieldContainers containers;
    private final PlainFields unknown;
    private final FieldMistakes mistakes;

    PlainRules(
            Entities entities,
            FieldTypes types,
            NameRules names,
            MapKeys mapKeys,
            EmbeddableRules embeddables,
            FieldContainers containers,
            PlainFields unknown,
            FieldMistakes mistakes) {
        this.entities = entities;
        this.types = types;
        this.names = names;
        this.mapKeys = mapKeys;
        this.embeddables = embeddables;
        this.containers = containers;
        this.unknown = unknown;
        this.mistakes = mistakes;
    }

    Resolution resolution(RowType row, Field.Plain field) {
        EntityDescription entity = entities.of(row);
        SchemaAnswer<Attribute> answer = entity.attribute(field.name());
        if (answer.isUnknown()) {
            return new Resolution.Broken();
        }
        Optional<Attribute> attribute = answer.value();
        if (attribute.isEmpty()) {
            unknown.report(row, field);
            return new Resolution.Broken();
        }
        if (attribute.get() instanceof Attribute.Association association) {
            String kind = association.many() ? "@Prefetch " : "@Join ";
            mistakes.noField(
                    field,
                    "It is an association, and does not say how it is read",
                    kind + containers.right(field.type(), association) + " " + field.name() + "();");
            return new Resolution.Broken();
        }
        Resolution resolution = names.attribute(row, field.name()).orElseThrow();
        if (attribute.get() instanceof Attribute.Elements elements && !fits(elements, Shape.of(field.type()))) {
            JavaType right = MapKeys.whole(elements);
            mistakes.report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` is declared as `" + field.type() + "`, and the attribute is `" + right
                            + "`",
                    List.of(),
                    FieldMistakes.change(field, right + " " + field.name() + "();"));
            return resolution;
        }
        if (!isWhole(field, attribute.get())) {
            return new Resolution.Broken();
        }
        if (resolution instanceof Resolution.Leaf leaf && !types.fits(leaf.type(), field.type())) {
            JavaType right = types.instead(leaf.type(), field.type());
            mistakes.report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` is declared as `" + field.type() + "`, and the attribute is `"
                            + leaf.type() + "`",
                    types.imports(field, right),
                    FieldMistakes.change(field, right + " " + field.name() + "();"));
            return resolution;
        }
        return resolution;
    }

    private boolean isWhole(Field field, Attribute attribute) {
        if (attribute instanceof Attribute.Embedded embedded) {
            return embeddables.isWhole(field, embedded.type(), embedded.attributes());
        }
        return !(attribute instanceof Attribute.Elements elements)
                || embeddables.isWhole(field, elements.element(), elements.attributes());
    }

    private boolean fits(Attribute.Elements elements, Shape shape) {
        return shape.container().holdsMany()
                && types.fits(elements.element(), shape.element())
                && mapKeys.fits(elements.mapKey(), shape);
    }
}
