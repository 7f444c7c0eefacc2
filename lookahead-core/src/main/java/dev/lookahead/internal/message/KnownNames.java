package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Attribute;
import java.util.Set;
import java.util.TreeSet;

/** The names that a row has: its attributes, and the fields of its virtual model. */
public record KnownNames(Entities entities) {

    /** All that can be named on a row. */
    public Set<String> of(RowType row) {
        Set<String> names = new TreeSet<>(entities.of(row).attributes().keySet());
        entities.modelOf(row).ifPresent(model -> names.addAll(model.fields().keySet()));
        names.removeIf(name -> name.startsWith("{"));
        return names;
    }

    /** All that can be named in the place of a name that means nothing. */
    public Set<String> of(Missing missing) {
        Attribute.Embedded inside = missing.inside();
        return inside == null
                ? of(missing.row())
                : new TreeSet<>(inside.attributes().keySet());
    }

    public NearMiss near(Missing missing) {
        return new NearMiss(of(missing));
    }
}
