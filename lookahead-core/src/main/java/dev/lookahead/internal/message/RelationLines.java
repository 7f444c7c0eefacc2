package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Set;

/** Writes the fields of a virtual model that bring related rows over an association. */
public record RelationLines(Schema schema) {

    /**
     * A field as it is written.
     *
     * @param type what it gives
     */
    public record Line(String text, JavaType type) {}

    /**
     * The field that brings rows as they are wanted.
     *
     * @param field its name
     * @param wanted the type that shows the rows
     */
    public Line of(Attribute.Association association, String field, JavaType wanted) {
        String rows =
                schema.boundTo(Contents.of(schema, wanted).element().name()).orElse(association.target());
        return line(association, association.name(), field, Shape.of(wanted), JavaType.of(rows));
    }

    /**
     * The same for rows that a path steps over, of which nobody says how they are read.
     *
     * @param path what leads to the association, through embeddables
     */
    public Line steppedOver(Attribute.Association association, String path) {
        return line(
                association,
                path,
                association.name(),
                new Shape(Container.LIST, JavaType.OBJECT),
                JavaType.of(association.target()));
    }

    private static Line line(Attribute.Association association, String path, String field, Shape shape, JavaType rows) {
        String value = field.equals(path) ? "" : "(" + Declarations.quoted(path) + ")";
        JavaType type = association.many() ? several(shape, rows) : rows;
        return new Line((association.many() ? "@Prefetch" : "@Join") + value + " " + type + " " + field + "();", type);
    }

    /** A collection of rows, of the kind that shows them where that is one of rows. */
    static JavaType several(Shape shape, JavaType rows) {
        Class<?> kind = switch (shape.container()) {
            case SET, SORTED_SET -> Set.class;
            default -> List.class;
        };
        return new JavaType(kind.getName(), List.of(rows));
    }
}
