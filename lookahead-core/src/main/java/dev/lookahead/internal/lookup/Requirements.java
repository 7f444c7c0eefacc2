package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.model.Requires;
import java.util.List;
import java.util.stream.Collectors;

/** The annotation by which a default method says what it reads. */
final class Requirements {

    private Requirements() {}

    /** Where the paths of a default method stand. */
    static Place place(Field.Derived field) {
        return FieldMistakes.place(field).at(Requires.class, "value");
    }

    /** How these paths are written. */
    static String annotation(List<String> paths) {
        String list = paths.stream().map(Declarations::quoted).collect(Collectors.joining(", "));
        return "@Requires(" + (paths.size() == 1 ? list : "{" + list + "}") + ")";
    }
}
