package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.message.PathPosition;
import dev.lookahead.internal.relation.NameRules;
import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a path may have come to, by the rules.
 *
 * @param inside the embeddable, or null for the row itself
 */
record RulePathPosition(
        Entities entities, NameRules nameRules, KnownNames knownNames, RowType row, Resolution.@Nullable Inside inside)
        implements PathPosition {

    private RulePathPosition(RulePathPosition before, RowType row, Resolution.@Nullable Inside inside) {
        this(before.entities, before.nameRules, before.knownNames, row, inside);
    }

    @Override
    public Set<String> names() {
        return inside == null
                ? knownNames.of(row)
                : inside.embedded().attributes().keySet();
    }

    @Override
    public String label() {
        return inside == null
                ? JavaType.simple(row.entity())
                : inside.embedded().type().simpleName();
    }

    @Override
    public Optional<String> id() {
        return inside == null ? Optional.of(entities.of(row).id().name()).filter(names()::contains) : Optional.empty();
    }

    @Override
    public boolean embeds(String name) {
        return resolution(name).filter(Resolution.Inside.class::isInstance).isPresent();
    }

    @Override
    public Optional<PathPosition> next(String name) {
        return resolution(name).flatMap(resolution -> resolution.accept(new Next()));
    }

    /** Where what a name means leads on to, be it that the association has to be declared first. */
    private final class Next implements Resolution.Visitor<Optional<PathPosition>> {

        @Override
        public Optional<PathPosition> leaf(Resolution.Leaf leaf) {
            return Optional.empty();
        }

        @Override
        public Optional<PathPosition> inside(Resolution.Inside embedded) {
            return Optional.of(new RulePathPosition(RulePathPosition.this, row, embedded));
        }

        @Override
        public Optional<PathPosition> link(Resolution.Link link) {
            return at(link.target());
        }

        @Override
        public Optional<PathPosition> reference(Resolution.Reference reference) {
            return Optional.empty();
        }

        @Override
        public Optional<PathPosition> values(Resolution.Values values) {
            ValueSource.Collected collection = values.collection();
            return collection.attribute().single() ? Optional.empty() : at(collection.row());
        }

        @Override
        public Optional<PathPosition> undeclared(Resolution.Undeclared undeclared) {
            return at(row.beside(undeclared.attribute().target()));
        }

        @Override
        public Optional<PathPosition> unsupported(Resolution.Unsupported unsupported) {
            return Optional.empty();
        }

        @Override
        public Optional<PathPosition> broken(Resolution.Broken broken) {
            return Optional.empty();
        }

        private Optional<PathPosition> at(RowType other) {
            return Optional.of(new RulePathPosition(RulePathPosition.this, other, null));
        }
    }

    private Optional<Resolution> resolution(String name) {
        return inside == null ? nameRules.resolution(row, name) : nameRules.inside(row, inside, name);
    }
}
