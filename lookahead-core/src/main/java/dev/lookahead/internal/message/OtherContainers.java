package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Words;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A misspelt name or a flattened path to several values where one is declared, or the other way round. */
record OtherContainers(SuggestionContext context, Trial trial) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        UseSite useSite = missing.useSite();
        if (useSite.kind() != UseSite.Kind.COMPONENT && useSite.kind() != UseSite.Kind.PART) {
            return Optional.empty();
        }
        UseSite other = useSite.as(other(useSite.type()));
        List<String> guesses = new PathGuesses(Words.of(missing.name()).possessive()).from(trial.start(missing));
        return Stream.concat(context.names().near(missing).sure(missing.name()).stream(), guesses.stream())
                .flatMap(path -> trial
                        .fix(missing.root(), missing.path(path), other)
                        .map(fix -> new Suggestion(path, List.of(gives(path, other)), fix, false))
                        .stream())
                .findFirst();
    }

    private static JavaType other(JavaType type) {
        Shape shape = Shape.of(type);
        return shape.container().holdsMany()
                ? shape.element()
                : new JavaType(List.class.getName(), List.of(shape.element().boxed()));
    }

    private static String gives(String path, UseSite other) {
        return "`" + path + "` gives "
                + (other.shape().container().holdsMany() ? "several values." : "one value, not a collection.");
    }
}
