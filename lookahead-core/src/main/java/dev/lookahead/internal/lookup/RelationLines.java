package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.Optional;

/** Writes the fields of a virtual model that bring related rows over an association. */
record RelationLines(Schema schema) {

    /**
     * The field that brings rows as they are wanted.
     *
     * @param field its name
     * @param wanted the type that shows the rows
     */
    Optional<String> of(Attribute association, String field, JavaType wanted) {
        return Entities.target(association).map(target -> {
            Shape shape = Shape.of(wanted);
            String rows = schema.boundTo(Contents.of(schema, wanted).element().name())
                    .map(JavaType::simple)
                    .orElse(JavaType.simple(target));
            return line(association, field, shape, rows);
        });
    }

    /** The types that such a field names. */
    JavaType[] types(Attribute association, JavaType wanted) {
        Contents contents = Contents.of(schema, wanted);
        String rows = schema.boundTo(contents.element().name())
                .orElse(Entities.target(association).orElseThrow());
        JavaType row = JavaType.of(rows);
        return new JavaType[] {association instanceof Attribute.ToMany ? contents.several(row) : row};
    }

    /** The same for rows that a path steps over, of which nobody says how they are read. */
    Optional<String> steppedOver(Attribute association) {
        return Entities.target(association)
                .map(target -> line(
                        association,
                        association.name(),
                        new Shape(Container.LIST, JavaType.OBJECT),
                        JavaType.simple(target)));
    }

    private static String line(Attribute association, String field, Shape shape, String rows) {
        boolean one = association instanceof Attribute.ToOne;
        String path = field.equals(association.name()) ? "" : "(" + Declarations.quoted(association.name()) + ")";
        return (one ? "@Join" + path + " " + rows : "@Prefetch" + path + " " + several(shape, rows)) + " " + field
                + "();";
    }

    /** A collection of rows, of the kind that shows them where that is one of rows. */
    static String several(Shape shape, String rows) {
        return switch (shape.container()) {
            case SET, SORTED_SET -> "Set<" + rows + ">";
            default -> "List<" + rows + ">";
        };
    }
}
