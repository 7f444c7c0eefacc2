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
    public Optional<Offer> offer(Missing missing) {
        Asker asker = missing.asker();
        if (asker.kind() != Asker.Kind.COMPONENT && asker.kind() != Asker.Kind.PART) {
            return Optional.empty();
        }
        Asker other = asker.as(other(asker.type()));
        List<String> guesses = new PathGuesses(Words.of(missing.name()).possessive()).from(trial.start(missing));
        return Stream.concat(context.names().near(missing).sure(missing.name()).stream(), guesses.stream())
                .flatMap(path -> trial
                        .fix(missing.root(), missing.path(path), other)
                        .map(fix -> new Offer(path, List.of(gives(path, other)), fix, false))
                        .stream())
                .findFirst();
    }

    private static JavaType other(JavaType type) {
        Shape shape = Shape.of(type);
        return shape.container().holdsMany()
                ? shape.element()
                : new JavaType(List.class.getName(), List.of(shape.element().boxed()));
    }

    private static String gives(String path, Asker other) {
        return "`" + path + "` gives "
                + (other.shape().container().holdsMany() ? "several." : "one, and no collection.");
    }
}
