package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is offered for a name that means nothing: what the first of its suggesters knows. */
final class Suggestions {

    private final Rules rules;
    private final List<Suggester> suggesters;

    private Suggestions(Rules rules, List<Suggester> suggesters) {
        this.rules = rules;
        this.suggesters = suggesters;
    }

    /** All that there are, the likeliest first. */
    static Suggestions of(Rules rules) {
        Trial trial = new Trial(rules);
        NewFields fields = new NewFields(rules);
        return new Suggestions(
                rules,
                List.of(
                        new NearNames(rules, trial),
                        new FlattenedPaths(rules, trial),
                        new Counts(rules, fields),
                        new OtherNames(rules, trial, fields),
                        new OtherContainers(rules, trial),
                        new EntityMethods(rules, fields),
                        new QueryParameters(rules),
                        new SameRow(rules, trial),
                        new WrongModel(rules, trial),
                        new Subclasses(rules, trial, fields),
                        new UnusableMethods(rules)));
    }

    /** None, for what is only tried. */
    static Suggestions none(Rules rules) {
        return new Suggestions(rules, List.of());
    }

    Optional<Offer> offer(Missing missing) {
        return suggesters.stream().flatMap(each -> each.offer(missing).stream()).findFirst();
    }

    /** All that can be named on a row. */
    Set<String> names(RowType row) {
        Set<String> names = new TreeSet<>(rules.entities.of(row).attributes().keySet());
        rules.entities
                .modelOf(row)
                .ifPresent(model -> names.addAll(model.fields().keySet()));
        names.removeIf(name -> name.startsWith("{"));
        return names;
    }

    /** All that can be named in the place of a name that means nothing. */
    Set<String> names(Missing missing) {
        Attribute.Embedded inside = missing.inside();
        return inside == null
                ? names(missing.row())
                : new TreeSet<>(inside.attributes().keySet());
    }

    NearMiss near(Missing missing) {
        return new NearMiss(names(missing));
    }
}
