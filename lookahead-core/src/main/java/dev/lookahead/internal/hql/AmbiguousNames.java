package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.hql.NameWalk.Beginning;
import dev.lookahead.internal.hql.PathEnd.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds bare names in sub-queries that a row of the sub-query has, and the fragment's own row too. HQL would take the
 * nearest; whoever reads the fragment might not.
 */
final class AmbiguousNames {

    private final Subject subject;
    private final NameWalk walk;
    private final String text;

    private AmbiguousNames(Subject subject, NameWalk walk, String text) {
        this.subject = subject;
        this.walk = walk;
        this.text = text;
    }

    /** The first one, if there is one. */
    static Optional<Bad> in(Subject subject, NameWalk walk, List<NameScope> scopes, String text) {
        AmbiguousNames names = new AmbiguousNames(subject, walk, text);
        return scopes.stream()
                .filter(scope -> scope.outer() != null)
                .flatMap(scope -> scope.uses().stream()
                        .filter(use -> !scope.results().contains(use.first().name()))
                        .flatMap(use -> names.ambiguous(scope, use.first()).stream()))
                .min(Comparator.comparingInt(Bad::position));
    }

    private Optional<Bad> ambiguous(NameScope scope, Segment name) {
        boolean own = subject.isComputed(name.name()) || walk.exposes(new Row(subject.entity()), name);
        return own
                ? walk.beginning(scope, name)
                        .filter(beginning -> !beginning.named() && beginning.origin() != null)
                        .map(beginning -> bad(name, beginning))
                : Optional.empty();
    }

    private Bad bad(Segment name, Beginning other) {
        String alias = Joins.aliasOf(other.origin());
        String given = other.origin() == null || other.origin().alias().isEmpty() ? "r" : alias;
        String what = other.end() instanceof Row row ? "`" + row.entity().simpleName() + "`" : "the sub-query";
        String reason =
                "`" + name.name() + "` may be that of `" + subject.entity().simpleName() + "` or of " + what
                        + ": write `this." + name.name() + "` or `" + given + "." + name.name() + "`";
        return new Bad(
                reason, name.position(), null, List.of(with(name, NameWalk.THIS, other), with(name, given, other)));
    }

    private String with(Segment name, String alias, Beginning other) {
        Edits edits = new Edits(text);
        edits.insert(name.position(), alias + ".");
        if (other.origin() != null && other.origin().alias().isEmpty()) {
            edits.insert(other.origin().named(), " r");
        }
        return edits.text(true);
    }
}
