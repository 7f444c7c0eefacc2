package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.message.Contents;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;

/** In what a field may give related rows. */
public final class FieldContainers {

    private final Schema schema;

    FieldContainers(Schema schema) {
        this.schema = schema;
    }

    /** The type for the rows of an association, with what a field's type holds in the end. */
    public JavaType right(JavaType type, Attribute association) {
        Contents contents = Contents.of(schema, type);
        boolean several = association instanceof Attribute.ToMany;
        Shape shape = Shape.of(type);
        boolean right =
                shape.element().equals(contents.element()) && shape.container().holdsMany() == several;
        return right ? type : several ? contents.several(contents.element()) : contents.one(contents.element());
    }

    /** The type that a field should have had, where it holds its rows in another way, which is a mistake. */
    Outcome<JavaType> instead(Field.Related field) {
        Contents contents = Contents.of(schema, field.type());
        JavaType element = contents.element();
        boolean right = Shape.of(field.type()).element().equals(element);
        boolean rows = schema.virtualModel(element.name()).value().isPresent()
                || !schema.everywhere(element.name()).isEmpty();
        if (right || !rows) {
            return Outcome.nothing();
        }
        boolean many = field instanceof Field.Prefetch && contents.holdsMany();
        JavaType better = many ? contents.several(element) : contents.one(element);
        return Outcome.of(better)
                .with(FieldMistakes.of(
                        Code.WRONG_TYPE,
                        field,
                        "`" + field.label() + "` is declared as `" + field.type() + "`, and rows are not given as that",
                        List.of(
                                many
                                        ? "Several rows are given as a `List`, `Set` or `Collection` of a virtual model or an"
                                                + " entity, which is empty where there are none."
                                        : "One row is given as a virtual model or an entity, which is null where there is none,"
                                                + " or as an `Optional` of that."),
                        FieldMistakes.change(field.withType(better))));
    }

    /** What is wrong with a field that holds several rows, and there is one. */
    Optional<Mistake> tooManyForOne(Field.Related field) {
        Shape shape = Shape.of(field.type());
        if (!shape.container().holdsMany()) {
            return Optional.empty();
        }
        return Optional.of(FieldMistakes.of(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` is a collection, and its path leads to one row",
                List.of(),
                FieldMistakes.change(field.withType(shape.element()))));
    }
}
