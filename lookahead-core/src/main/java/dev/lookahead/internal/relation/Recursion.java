package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.List;
import java.util.Optional;

/**
 * What a rule may ask of the rules above it. Rules only know those below them; but a name may be a field, a path may
 * end at a view, and what these mean is said by names and paths again.
 */
public interface Recursion {

    /** What a field means that a name stands for. */
    Resolution resolution(RowType row, Field field);

    /** The expression of a computed field that a fragment names; none where the field is wrong. */
    Optional<Fragment> expression(RowType row, Field field);

    /** What rows must satisfy by their virtual model, and by the sealed view that shows them. */
    List<Fragment> conditions(RowType row);

    /** What the path of a map's key gives, or nothing where a mistake was reported. */
    Optional<Slot> slot(RowType row, String path, UseSite useSite);

    /** What the components of a record give that a path ends at, or nothing where a mistake was reported. */
    Optional<List<Slot>> slots(ViewDescription record, RowType row, String prefix);

    /**
     * The view of a kind of row, as another one shows it, or nothing where a mistake was reported.
     *
     * @param way all relations that lead there from the view that shows it
     */
    Optional<ResultShape.Viewed> view(String view, RowType row, List<Relation> way, UseSite useSite);
}
