package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries what could be offered, by the rules themselves: what they refuse is not worth a line. */
final class Trial {

    private static final Place TRIED = new Place("", null);

    private final Rules rules;

    Trial(Rules rules) {
        this.rules = rules;
    }

    /** The rules by themselves: whatever they find is told to nobody. */
    Rules quiet() {
        return Rules.quiet(rules.schema, rules.read, new Guide());
    }

    /** Whether a path gives what is asked for, from this kind of row. */
    boolean gives(RowType row, String path, Asker asker) {
        return mistakes(row, path, asker).isEmpty();
    }

    /**
     * What to write to have another path looked up, if that gives what is asked for: the path, and the relation that a
     * virtual model has to declare for it.
     *
     * @param root the row that the path starts at
     */
    Optional<Fix> fix(RowType root, String path, Asker asker) {
        Fix written = asker.withPath(path);
        if (written == null) {
            return Optional.empty();
        }
        List<Mistake> wrong = mistakes(root, path, asker);
        if (wrong.isEmpty()) {
            return Optional.of(written);
        }
        Fix declared = wrong.size() == 1 ? undeclared(wrong.get(0)) : null;
        return declared != null && (showsRows(asker) || gives(root.withoutModel(), path, asker))
                ? Optional.of(written.and(declared))
                : Optional.empty();
    }

    private static @Nullable Fix undeclared(Mistake mistake) {
        return mistake.code() == Code.UNDECLARED ? mistake.fix() : null;
    }

    /** Rows are shown as their virtual model says, which is not there without the declaration. */
    private boolean showsRows(Asker asker) {
        return rules.schema.boundTo(asker.shape().element().name()).isPresent();
    }

    /** What is wrong with a path itself; what is wrong elsewhere is told there. */
    private List<Mistake> mistakes(RowType row, String path, Asker asker) {
        Guide told = new Guide();
        Rules alone = Rules.quiet(rules.schema, rules.read, told);
        alone.paths.resolve(row, path, asker.at(TRIED));
        return told.mistakes().stream()
                .filter(mistake -> mistake.place().type().equals(TRIED.type()))
                .toList();
    }
}
