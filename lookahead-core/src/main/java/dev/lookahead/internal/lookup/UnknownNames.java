package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.message.Suggestion;
import dev.lookahead.internal.message.Suggestions;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.NameRules;
import dev.lookahead.internal.schema.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of names that mean nothing: where they were looked for, and what was probably meant. */
final class UnknownNames {

    private final Entities entities;
    private final NameRules names;
    private final KnownNames knownNames;
    private final Suggestions suggestions;
    private final Guide guide;

    UnknownNames(Entities entities, NameRules names, KnownNames knownNames, Suggestions suggestions, Guide guide) {
        this.entities = entities;
        this.names = names;
        this.knownNames = knownNames;
        this.suggestions = suggestions;
        this.guide = guide;
    }

    void report(String path, Missing missing) {
        Optional<Suggestion> suggestion = suggestions.suggestion(missing);
        List<String> reasons = new ArrayList<>(List.of(reason(missing, suggestion)));
        suggestion.ifPresent(each -> reasons.addAll(each.reasons()));
        Fix fix = suggestion.map(Suggestion::fix).orElse(null);
        if (suggestion.isEmpty()) {
            reasons.addAll(choices(missing));
        }
        guide.report(new Mistake(
                Code.UNKNOWN_NAME, missing.useSite().named(), summary(path, missing, suggestion), reasons, fix));
    }

    private String summary(String path, Missing missing, Optional<Suggestion> suggestion) {
        String name = missing.name();
        UseSite useSite = missing.useSite();
        Attribute.Embedded inside = missing.inside();
        if (inside != null) {
            return "`" + name + "`, in " + way(path, useSite) + ", is not an attribute of `"
                    + inside.type().simpleName() + "`";
        }
        String row = missing.row().label();
        if (!missing.alone()) {
            return "`" + name + "`, in " + way(path, useSite) + ", is not known in `" + row + "`";
        }
        String entity = entities.of(missing.row()).simpleName();
        if (missing.row().model() == null) {
            return used(name, useSite) + ", is not an attribute of `" + entity + "`";
        }
        boolean declare = suggestion
                .map(Suggestion::declares)
                .orElseGet(() -> sure(missing).isEmpty());
        return used(name, useSite)
                + (declare
                        ? ", must be declared in `" + row + "`"
                        : ", is neither a field of `" + row + "` nor an attribute of `" + entity + "`");
    }

    private String reason(Missing missing, Optional<Suggestion> suggestion) {
        String meant = suggestion.map(Suggestion::meant).orElse(null);
        String near = knownNames.near(missing).to(missing.name()).orElse(null);
        String asked = meant != null ? meant : near;
        String question = asked == null ? "" : " Did you mean `" + asked + "`?";
        return (missing.alone()
                        ? "`" + entities.of(missing.row()).simpleName() + "` has no attribute `" + missing.name() + "`."
                        : "There are " + names(missing) + ".")
                + question;
    }

    /** What can hardly have been anything else. */
    private Optional<String> sure(Missing missing) {
        return knownNames.near(missing).sure(missing.name()).stream().findFirst();
    }

    /** What there is to choose from, where nothing tells what was meant. */
    private List<String> choices(Missing missing) {
        Optional<String> near = sure(missing);
        if (near.isPresent()) {
            return unfit(missing, near.get());
        }
        if (!missing.alone()) {
            return List.of();
        }
        String there = "There are " + names(missing) + ".";
        return missing.useSite().kind() == UseSite.Kind.COMPONENT
                ? List.of(
                        there,
                        "A component that is not an attribute is made by a static method of `"
                                + missing.useSite().owner()
                                + "`, or is a field of "
                                + (missing.row().model() == null
                                        ? "a virtual model"
                                        : "`" + missing.row().label() + "`")
                                + ": `@Computed`, `@BatchLoad`, or a `default` method.")
                : List.of(there);
    }

    /** Why the name that seems to be meant is not offered. */
    private List<String> unfit(Missing missing, String near) {
        return names
                .resolution(missing.row(), near)
                .filter(resolution -> missing.ofRow() && missing.last() && resolution instanceof Resolution.Leaf)
                .map(resolution -> ((Resolution.Leaf) resolution).type())
                .map(type -> "`" + near + "` gives `" + type + "`, and "
                        + missing.useSite().subject() + " is `"
                        + missing.useSite().type() + "`.")
                .stream()
                .toList();
    }

    private String names(Missing missing) {
        return "`" + String.join("`, `", knownNames.of(missing)) + "`";
    }

    private static String way(String path, UseSite useSite) {
        return "`" + path + "` of " + useSite.subject();
    }

    /** A name, and who looks it up. */
    static String used(String name, UseSite useSite) {
        boolean itself = useSite.name().equals(name)
                && (useSite.kind() == UseSite.Kind.COMPONENT || useSite.kind() == UseSite.Kind.PART);
        return "`" + name + "`, used by " + (itself ? "`" + useSite.owner() + "`" : useSite.subject());
    }
}
