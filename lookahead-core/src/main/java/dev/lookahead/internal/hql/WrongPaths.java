package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.NameWalk.Beginning;
import dev.lookahead.internal.hql.PathEnd.Columns;
import dev.lookahead.internal.hql.PathUse.At;
import dev.lookahead.internal.hql.PathUse.Element;
import dev.lookahead.internal.hql.PathUse.Ending;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why the number of rows would depend on a path, and no join can help. */
final class WrongPaths {

    private final NameWalk walk;
    private final NameScope scope;
    private final PathUse use;
    private final Beginning beginning;

    private WrongPaths(NameWalk walk, NameScope scope, PathUse use, Beginning beginning) {
        this.walk = walk;
        this.scope = scope;
        this.use = use;
        this.beginning = beginning;
    }

    /** What is wrong with a path, if something is. */
    static Optional<Bad> in(NameWalk walk, NameScope scope, PathUse use, Beginning beginning, OuterPath path) {
        return new WrongPaths(walk, scope, use, beginning).wrong(path).map(why -> new Bad(why, use.start(), null));
    }

    private Optional<String> wrong(OuterPath path) {
        if (multiplies()) {
            return Optional.of("it would give a row for each element: select them in a sub-query");
        }
        if (leadsOnFromColumn()) {
            return Optional.of(
                    "what follows a column of a sub-query may cost rows: select the value itself in the sub-query");
        }
        if (inPlaces().anyMatch(other -> other.ending() == Ending.AGGREGATE)) {
            return Optional.of("Hibernate does not join by a function of a collection: write its place as a sub-query,"
                    + " as in `[(select max(index(e)) from this." + use.first().name() + " e)]`");
        }
        if (path.isOuter() && path.comesTooEarly()) {
            return Optional.of("it steps over a row that may be missing, in the condition of the join that brings the"
                    + " row it begins at: put the condition into `where`, or join each step by itself");
        }
        return path.isOuter() && placesDependOnSubQuery()
                ? Optional.of("its place depends on the sub-query: write `(select e from this."
                        + use.first().name() + " e where index(e) = …)` instead")
                : Optional.empty();
    }

    /** Whether it stands for all elements of a collection of the fragment's own row. */
    private boolean multiplies() {
        boolean elements =
                use.ending() == Ending.ELEMENTS || use.steps().stream().anyMatch(Element.class::isInstance);
        return elements && scope.outer() == null;
    }

    private boolean leadsOnFromColumn() {
        boolean column = beginning.end() instanceof Columns;
        return column && use.steps().size() > (beginning.named() ? 2 : 1);
    }

    /** Whether a place is told by rows that are not there yet where the path begins. */
    private boolean placesDependOnSubQuery() {
        return inPlaces()
                .flatMap(other -> walk.beginning(scope, other.first()).stream())
                .anyMatch(other -> !reaches(other.scope()));
    }

    /** What tells the places of the elements that it steps to. */
    private Stream<PathUse> inPlaces() {
        return use.steps().stream()
                .filter(At.class::isInstance)
                .map(At.class::cast)
                .flatMap(place -> scope.uses().stream()
                        .filter(other -> other.start() >= place.from() && other.end() <= place.to()));
    }

    @SuppressWarnings("ReferenceEquality") // A scope is a place in a text, whatever it holds.
    private boolean reaches(NameScope other) {
        for (NameScope each = beginning.scope(); each != null; each = each.outer()) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }
}
