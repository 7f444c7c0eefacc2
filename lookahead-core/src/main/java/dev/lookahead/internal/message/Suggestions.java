package dev.lookahead.internal.message;

import java.util.List;
import java.util.Optional;

/** What is offered for a name that means nothing: what the first of its suggesters knows. */
public final class Suggestions {

    private final List<Suggester> suggesters;

    private Suggestions(List<Suggester> suggesters) {
        this.suggesters = suggesters;
    }

    /** All that there are, the likeliest first. */
    public static Suggestions of(SuggestionContext context, Trial trial) {
        NewFields fields = new NewFields(context);
        return new Suggestions(List.of(
                new NearNames(context, trial),
                new FlattenedPaths(trial),
                new Counts(context, fields),
                new OtherNames(context, trial, fields),
                new OtherContainers(context, trial),
                new EntityMethods(context, fields),
                new QueryParameters(context.schema()),
                new SameRow(context.schema(), trial),
                new WrongModel(context, trial),
                new Subclasses(context, trial, fields),
                new UnusableMethods(context.schema())));
    }

    /** None, for what is only tried. */
    public static Suggestions none() {
        return new Suggestions(List.of());
    }

    public Optional<Suggestion> suggestion(Missing missing) {
        return suggesters.stream()
                .flatMap(each -> each.suggestion(missing).stream())
                .findFirst();
    }
}
