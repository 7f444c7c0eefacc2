package dev.lookahead.internal.message;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.guide.Words;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A number that a collection's rows are probably counted by: {@code rentalCount}, {@code numberOfRentals}. */
record Counts(SuggestionContext context, NewFields fields) implements Suggester {

    private static final Set<String> COUNTING = Set.of("count", "counts", "number", "total", "size", "num");

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        JavaType type = missing.useSite().type();
        if (!missing.ofRow() || !missing.last() || !CountExpressions.gives(type)) {
            return Optional.empty();
        }
        EntityDescription entity = context.entities().of(missing.row());
        return counted(entity, missing.name())
                .flatMap(collection -> fields.declare(
                                missing,
                                "@Computed(\"" + new CountExpressions(context.subQueries()).of(entity, collection, type)
                                        + "\") " + type + " " + missing.name() + "();")
                        .map(fix -> new Suggestion(collection.name(), fields.imports(missing, type), fix, true)));
    }

    /** The collection that a name says it counts. */
    private static Optional<Attribute.Collection> counted(EntityDescription entity, String name) {
        Map<String, Attribute.Collection> collections = entity.attributes().values().stream()
                .flatMap(each ->
                        each instanceof Attribute.Collection collection ? Stream.of(collection) : Stream.empty())
                .collect(Collectors.toMap(Attribute::name, Function.identity()));
        Words stem = stem(Words.of(name).possessive());
        return collections.keySet().stream()
                .filter(each -> !stem.isEmpty() && Words.of(each).alike(stem))
                .min(Comparator.naturalOrder())
                .or(() -> new NearMiss(collections.keySet())
                        .sure(stem.joined()).stream().findFirst())
                .map(collections::get);
    }

    private static Words stem(Words words) {
        if (words.size() > 1 && COUNTING.contains(words.list().get(words.size() - 1))) {
            return words.without(1);
        }
        return words.size() > 1 && COUNTING.contains(words.list().get(0)) ? words.after(1) : words;
    }
}
