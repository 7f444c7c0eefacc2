package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.relation.WalkedPath;
import dev.lookahead.internal.relation.WalkedPath.Itself;
import dev.lookahead.internal.relation.WalkedPath.Named;
import dev.lookahead.internal.relation.WalkedPath.Over;
import dev.lookahead.internal.relation.WalkedPath.Unknown;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fits what paths have come to to the places that ask for it: first what is at the end, then outwards what each step
 * of the path makes of that.
 */
final class PathFit {

    private final Entities entities;
    private final ValueFit values;
    private final RowFit rows;
    private final NestedRules nested;
    private final BehindElements behindElements;
    private final UnknownNames unknownNames;

    PathFit(
            Entities entities,
            ValueFit values,
            RowFit rows,
            NestedRules nested,
            BehindElements behindElements,
            UnknownNames unknownNames) {
        this.entities = entities;
        this.values = values;
        this.rows = rows;
        this.nested = nested;
        this.behindElements = behindElements;
        this.unknownNames = unknownNames;
    }

    /** What a path gives at its place, or nothing where a mistake was reported. */
    Optional<Slot> slot(AskedPath asked) {
        List<WalkedPath.Step> steps = asked.walked().steps();
        Over ids = ids(asked);
        int outer = ids == null ? steps.size() : steps.size() - 1;
        Optional<Slot> found = ids == null
                ? asked.walked().end().accept(new AtEnd(asked))
                : rows.ids(asked, ids.link(), asked.walked().many(outer)).filter(slot -> isIn(asked, slot, ids, outer));
        for (int i = outer - 1; i >= 0 && found.isPresent(); i--) {
            found = steps.get(i).accept(new Outwards(asked, i, found.get()));
        }
        return found;
    }

    /** The step to rows of which the path wants the ids alone, or null. */
    private @Nullable Over ids(AskedPath asked) {
        WalkedPath walked = asked.walked();
        List<WalkedPath.Step> steps = walked.steps();
        return !steps.isEmpty()
                        && steps.get(steps.size() - 1) instanceof Over last
                        && walked.isLast(last.index() + 1)
                        && walked.end() instanceof Named named
                        && isId(asked, last.link().target(), named)
                ? last
                : null;
    }

    private boolean isId(AskedPath asked, RowType target, Named end) {
        EntityDescription entity = entities.of(target);
        return entity.id().name().equals(asked.walked().segments().get(end.index()))
                && (end.resolution() instanceof Resolution.Leaf
                        || (end.resolution() instanceof Resolution.Inside
                                && values.fits(entity.id().type(), asked.element())));
    }

    /**
     * Whether an element of a collection has it itself, if it is one that refers to these rows.
     *
     * @param before the number of steps before this one
     */
    private boolean isIn(AskedPath asked, Slot slot, Over step, int before) {
        WalkedPath walked = asked.walked();
        boolean behind = step.link().chain().get(0).owner().elements() != null
                && slot.source().asRelated().isPresent();
        if (behind) {
            List<String> segments = walked.segments().subList(0, step.index() + 1);
            behindElements.report(segments, step.link(), walked.many(before), asked.useSite());
        }
        return !behind;
    }

    private Optional<Slot> unknown(AskedPath asked, RowType row, Resolution.@Nullable Inside inside, int index) {
        WalkedPath walked = asked.walked();
        unknownNames.report(
                walked.text(),
                new Missing(
                        walked.root(),
                        row,
                        inside == null ? null : inside.embedded(),
                        walked.segments(),
                        index,
                        asked.useSite()));
        return Optional.empty();
    }

    /** What a step makes of what is behind it. */
    private final class Outwards implements WalkedPath.Step.Visitor<Optional<Slot>> {

        private final AskedPath asked;
        private final int before;
        private final Slot inner;

        Outwards(AskedPath asked, int before, Slot inner) {
            this.asked = asked;
            this.before = before;
            this.inner = inner;
        }

        @Override
        public Optional<Slot> over(Over over) {
            return Optional.of(rows.related(asked, over.link(), new ResultShape.Single(inner)))
                    .filter(slot -> isIn(asked, slot, over, before));
        }

        @Override
        public Optional<Slot> into(WalkedPath.Into into) {
            return values.elements(asked, into.collection(), inner);
        }
    }

    private final class AtEnd implements WalkedPath.End.Visitor<Optional<Slot>> {

        private final AskedPath asked;

        AtEnd(AskedPath asked) {
            this.asked = asked;
        }

        @Override
        public Optional<Slot> named(Named named) {
            return named.resolution().accept(new AtName(asked, named));
        }

        @Override
        public Optional<Slot> itself(Itself itself) {
            WalkedPath walked = asked.walked();
            if (itself.inside() != null) {
                return walked.isLast(itself.index())
                        ? values.embedded(asked, itself.row(), itself.inside(), walked.many())
                        : PathFit.this.unknown(asked, itself.row(), itself.inside(), itself.index());
            }
            if (walked.segments().size() > 1) {
                nested.misplaced(walked.segments(), walked.text(), asked.useSite());
                return Optional.empty();
            }
            return nested.ofRow(itself.row(), asked.useSite()).map(record -> asked.single(asked.element(), record));
        }

        @Override
        public Optional<Slot> unknown(Unknown unknown) {
            return PathFit.this.unknown(asked, unknown.row(), unknown.inside(), unknown.index());
        }
    }

    /** What the name gives that a path ends with, or cannot lead on from. */
    private final class AtName implements Resolution.Visitor<Optional<Slot>> {

        private final AskedPath asked;
        private final RowType row;
        private final int index;
        private final boolean last;
        private final boolean many;

        AtName(AskedPath asked, Named end) {
            this.asked = asked;
            this.row = end.row();
            this.index = end.index();
            this.last = asked.walked().isLast(index);
            this.many = asked.walked().many();
        }

        @Override
        public Optional<Slot> leaf(Resolution.Leaf leaf) {
            return last ? values.value(asked, leaf.source(), leaf.type(), many) : noWayOn();
        }

        @Override
        public Optional<Slot> inside(Resolution.Inside inside) {
            return values.embedded(asked, row, inside, many);
        }

        @Override
        public Optional<Slot> link(Resolution.Link link) {
            return rows.rows(asked, link, many)
                    .filter(slot -> isIn(
                            asked,
                            slot,
                            new Over(link, index),
                            asked.walked().steps().size()));
        }

        @Override
        public Optional<Slot> reference(Resolution.Reference reference) {
            if (last) {
                return rows.references(asked, reference, many);
            }
            asked.mistakes().noWayThrough(reference, asked.walked().segments().get(index + 1));
            return Optional.empty();
        }

        @Override
        public Optional<Slot> values(Resolution.Values found) {
            return last ? values.elements(asked, found.collection()) : noWayOn();
        }

        @Override
        public Optional<Slot> undeclared(Resolution.Undeclared undeclared) {
            asked.mistakes().undeclared(row, undeclared.path());
            return Optional.empty();
        }

        @Override
        public Optional<Slot> unsupported(Resolution.Unsupported unsupported) {
            asked.mistakes().unsupported(row, unsupported.attribute());
            return Optional.empty();
        }

        @Override
        public Optional<Slot> broken(Resolution.Broken broken) {
            return Optional.empty();
        }

        private Optional<Slot> noWayOn() {
            asked.mistakes().noWayOn(row, index);
            return Optional.empty();
        }
    }
}
