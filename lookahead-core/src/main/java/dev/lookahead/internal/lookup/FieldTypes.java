package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.message.Imports;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;

/** Whether the declared type of a field can hold what the field gives, and which type to write instead. */
record FieldTypes(Schema schema, TypeRules types) {

    boolean fits(JavaType given, JavaType declared) {
        return types.fits(given, declared);
    }

    /** The type to write instead of one that does not fit; a value is never optional, but null. */
    JavaType instead(JavaType given, JavaType declared) {
        Shape shape = Shape.of(declared);
        return types.instead(given, shape.container() == Container.OPTIONAL ? shape.element() : declared);
    }

    /** What has to be imported for another type of a field. */
    List<String> imports(Field field, JavaType type) {
        return new Imports(schema).sentence(field.declaredIn(), type);
    }
}
