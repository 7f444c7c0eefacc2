package dev.lookahead.internal.message;

import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.Optional;

/** Tries what could be offered: what the rules refuse is not worth a line. */
public interface Trial {

    /** Whether a path gives what is asked for, from this kind of row. */
    boolean gives(RowType row, String path, UseSite useSite);

    /** Whether these rows have all that the components of a view look up. */
    boolean shows(ViewDescription view, RowType row);

    /**
     * What to write to have another path looked up, if that gives what is asked for: the path, and the relation that a
     * virtual model has to declare for it.
     *
     * @param root the row that the path starts at
     */
    Optional<Fix> fix(RowType root, String path, UseSite useSite);

    /** Where a name stands that means nothing. */
    PathPosition start(Missing missing);
}
