package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.PathWalk;
import dev.lookahead.internal.relation.WalkedPath;
import dev.lookahead.internal.schema.Schema;
import java.util.Optional;

/** What a path of names gives at the place that asks for it: it is followed first, and then fitted to that place. */
final class PathRules {

    private final Schema schema;
    private final PathWalk walk;
    private final PathFit fit;
    private final PathMistakes.Collaborators forMistakes;

    PathRules(Schema schema, PathWalk walk, PathFit fit, PathMistakes.Collaborators forMistakes) {
        this.schema = schema;
        this.walk = walk;
        this.fit = fit;
        this.forMistakes = forMistakes;
    }

    /** What a path gives, or nothing where a mistake was reported. */
    Optional<Slot> resolve(RowType row, String path, UseSite useSite) {
        WalkedPath walked = walk.follow(row, path);
        PathMistakes mistakes = new PathMistakes(forMistakes, walked.segments(), path, useSite);
        AskedPath asked = new AskedPath(walked, useSite, mistakes, new EntryKeys(useSite));
        return fit.slot(asked).filter(slot -> isWhole(asked)).map(slot -> filling(useSite, slot));
    }

    /** Whether what was found can be put into the container that is declared. */
    private boolean isWhole(AskedPath asked) {
        UseSite useSite = asked.useSite();
        if (useSite.keyedBy() != null && !asked.keys().asked()) {
            asked.mistakes().keyOfNoMap();
            return false;
        }
        if (useSite.shape().distinct() == Container.SORTED_SET && !schema.comparable(asked.element())) {
            asked.mistakes().notSorted();
            return false;
        }
        return !asked.keys().wrong();
    }

    /** On the way a value is single or a list; at its place it is what was declared. */
    private static Slot filling(UseSite useSite, Slot slot) {
        boolean whole = slot.shape().container() == Container.SINGLE
                && slot.shape().element().equals(useSite.type());
        Shape shape = whole ? slot.shape() : useSite.shape();
        return new Slot(slot.name(), slot.type(), shape, slot.source(), slot.label());
    }
}
