package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.hql.PathEnd.Has;
import dev.lookahead.internal.hql.PathUse.Ending;
import dev.lookahead.internal.hql.PathUse.Name;
import dev.lookahead.internal.hql.PathUse.Step;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;

/**
 * A step of a path over a to-one association.
 *
 * @param shared whether all rows have the association, and not only those of an entity that extends theirs
 */
record ToOneStep(Attribute.ToOne association, EntityDescription target, boolean shared) {

    /** Whether there may be no row at its end that can be seen. */
    boolean mayBeMissing() {
        return association.mayBeMissing() || target.hidesRows() || !shared;
    }

    /** Whether the key does not tell if there is a row. */
    private boolean mayVanish() {
        return target.hidesRows() || !association.sure() || association.mappedBy() != null;
    }

    /** Whether the join that HQL implies hides what the mapping hides. */
    boolean impliedJoinHides() {
        return !target.hiding().restriction() && target.hiding().filters().isEmpty();
    }

    /** Whether it takes the row to know what a path wants, of which the rest leads on from here. */
    boolean needsRow(NameWalk walk, List<Step> rest, Ending ending, boolean equalsVisibleRow) {
        if (!rest.isEmpty()) {
            return !isKey(walk, rest) || mayVanish() || !association.toId();
        }
        return switch (ending) {
            case ROW -> true;
            case KEY -> false;
            case ID -> mayVanish() || !association.toId();
            case PLAIN, RESULT, ELEMENTS, AGGREGATE -> mayVanish() && !(equalsVisibleRow && isByKey());
        };
    }

    /** What equals a row that can be seen can be seen itself, and its key is enough to know that it does. */
    private boolean isByKey() {
        return !target.hiding().softDelete() && association.sure() && association.mappedBy() == null;
    }

    /** Whether the rest of a path is in the key that refers to the row. */
    private boolean isKey(NameWalk walk, List<Step> rest) {
        if (target.idClass() != null
                || !(rest.get(0) instanceof Name first)
                || !isId(first.segment().name())) {
            return false;
        }
        PathEnd end = new Has(Entities.idOf(target), true);
        for (Step step : rest.subList(1, rest.size())) {
            boolean inside = end instanceof Has has && has.attribute() instanceof Attribute.Embedded;
            if (!inside || !(step instanceof Name name)) {
                return false;
            }
            end = walk.step(end, name.segment());
        }
        return true;
    }

    private boolean isId(String name) {
        return name.equals(target.id().name())
                || (name.equalsIgnoreCase(NameWalk.ID) && target.attribute(name).isAbsent());
    }
}
