package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;
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
    public Optional<Line> of(Attribute association, String field, JavaType wanted) {
        return Entities.target(association)
                .map(target -> schema.boundTo(
                                Contents.of(schema, wanted).element().name())
                        .orElse(target))
                .map(rows -> line(association, field, Shape.of(wanted), JavaType.of(rows)));
    }

    /** The same for rows that a path steps over, of which nobody says how they are read. */
    public Optional<Line> steppedOver(Attribute association) {
        return Entities.target(association)
                .map(target -> line(
                        association,
                        association.name(),
                        new Shape(Container.LIST, JavaType.OBJECT),
                        JavaType.of(target)));
    }

    private static Line line(Attribute association, String field, Shape shape, JavaType rows) {
        boolean one = association instanceof Attribute.ToOne;
        String path = field.equals(association.name()) ? "" : "(" + Declarations.quoted(association.name()) + ")";
        JavaType type = one ? rows : several(shape, rows);
        return new Line((one ? "@Join" : "@Prefetch") + path + " " + type + " " + field + "();", type);
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
