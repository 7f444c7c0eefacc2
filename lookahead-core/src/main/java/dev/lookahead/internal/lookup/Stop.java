package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a path may have come to: a row, or an embeddable of it.
 *
 * @param inside the embeddable, or null for the row itself
 */
record Stop(Rules rules, RowType row, Meaning.@Nullable Inside inside) {

    static Stop at(Rules rules, Missing missing) {
        Attribute.Embedded embedded = missing.inside();
        return new Stop(rules, missing.row(), embedded == null ? null : new Meaning.Inside("", embedded));
    }

    /** The names that a path may go on by. */
    Set<String> names() {
        return inside == null
                ? rules.suggestions.names(row)
                : inside.embedded().attributes().keySet();
    }

    /** What users call it. */
    String label() {
        return inside == null
                ? JavaType.simple(row.entity())
                : inside.embedded().type().simpleName();
    }

    /** The name of the id, where it has one that a path may end with. */
    Optional<String> id() {
        return inside == null
                ? Optional.of(rules.entities.of(row).id().name()).filter(names()::contains)
                : Optional.empty();
    }

    /** Whether a name is that of an embeddable. */
    boolean embeds(String name) {
        return meaning(name).filter(Meaning.Inside.class::isInstance).isPresent();
    }

    /** Where a name leads to, if it leads on. */
    Optional<Stop> next(String name) {
        Meaning meaning = meaning(name).orElse(null);
        if (meaning instanceof Meaning.Inside embedded) {
            return Optional.of(new Stop(rules, row, embedded));
        }
        if (meaning instanceof Meaning.Link link) {
            return Optional.of(new Stop(rules, link.target(), null));
        }
        if (meaning instanceof Meaning.Undeclared undeclared) {
            return Optional.of(new Stop(rules, row.beside(undeclared.attribute().target()), null));
        }
        return meaning instanceof Meaning.Values values
                        && !values.collection().attribute().single()
                ? Optional.of(new Stop(rules, values.collection().row(), null))
                : Optional.empty();
    }

    private Optional<Meaning> meaning(String name) {
        return inside == null ? rules.names.meaning(row, name) : rules.names.inside(row, inside, name);
    }
}
