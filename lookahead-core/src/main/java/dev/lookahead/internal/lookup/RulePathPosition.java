package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
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
        Resolution resolution = resolution(name).orElse(null);
        if (resolution instanceof Resolution.Inside embedded) {
            return Optional.of(new RulePathPosition(this, row, embedded));
        }
        if (resolution instanceof Resolution.Link link) {
            return Optional.of(new RulePathPosition(this, link.target(), null));
        }
        if (resolution instanceof Resolution.Undeclared undeclared) {
            return Optional.of(
                    new RulePathPosition(this, row.beside(undeclared.attribute().target()), null));
        }
        return resolution instanceof Resolution.Values values
                        && !values.collection().attribute().single()
                ? Optional.of(new RulePathPosition(this, values.collection().row(), null))
                : Optional.empty();
    }

    private Optional<Resolution> resolution(String name) {
        return inside == null ? nameRules.resolution(row, name) : nameRules.inside(row, inside, name);
    }
}
