package dev.lookahead.internal.message;

import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.Optional;

/** Guesses what rows are to be shown as, where that is not said. */
public record ViewGuess(Schema schema) {

    /** The view of the rows that is called as the one at hand is, if there is one. */
    public Optional<JavaType> of(RowType rows, UseSite useSite) {
        String own = useSite.place().type();
        String beside = own.substring(0, own.lastIndexOf('.') + 1) + JavaType.simple(rows.entity()) + "View";
        return schema.boundTo(beside).map(bound -> JavaType.of(beside));
    }
}
