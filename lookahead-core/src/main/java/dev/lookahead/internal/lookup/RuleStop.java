package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.message.Stop;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a path may have come to, by the rules.
 *
 * @param inside the embeddable, or null for the row itself
 */
record RuleStop(Rules rules, RowType row, Meaning.@Nullable Inside inside) implements Stop {

    static RuleStop at(Rules rules, Missing missing) {
        Attribute.Embedded embedded = missing.inside();
        return new RuleStop(rules, missing.row(), embedded == null ? null : new Meaning.Inside("", embedded));
    }

    @Override
    public Set<String> names() {
        return inside == null
                ? rules.knownNames.of(row)
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
        return inside == null
                ? Optional.of(rules.entities.of(row).id().name()).filter(names()::contains)
                : Optional.empty();
    }

    @Override
    public boolean embeds(String name) {
        return meaning(name).filter(Meaning.Inside.class::isInstance).isPresent();
    }

    @Override
    public Optional<Stop> next(String name) {
        Meaning meaning = meaning(name).orElse(null);
        if (meaning instanceof Meaning.Inside embedded) {
            return Optional.of(new RuleStop(rules, row, embedded));
        }
        if (meaning instanceof Meaning.Link link) {
            return Optional.of(new RuleStop(rules, link.target(), null));
        }
        if (meaning instanceof Meaning.Undeclared undeclared) {
            return Optional.of(
                    new RuleStop(rules, row.beside(undeclared.attribute().target()), null));
        }
        return meaning instanceof Meaning.Values values
                        && !values.collection().attribute().single()
                ? Optional.of(new RuleStop(rules, values.collection().row(), null))
                : Optional.empty();
    }

    private Optional<Meaning> meaning(String name) {
        return inside == null ? rules.names.meaning(row, name) : rules.names.inside(row, inside, name);
    }
}
