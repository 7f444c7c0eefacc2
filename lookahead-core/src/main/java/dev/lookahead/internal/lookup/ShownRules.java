package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows are shown by views. Code of the user's may give them as they are; but what writes a view out finds nothing in
 * an instance of a virtual model, and far too much in an entity.
 */
final class ShownRules {

    private final Schema schema;
    private final Guide guide;

    ShownRules(Schema schema, Guide guide) {
        this.schema = schema;
        this.guide = guide;
    }

    /** Whether a component holds no rows as they are; if it does, that is reported. */
    boolean isReadable(UseSite useSite) {
        Optional<JavaType> model = within(useSite.type())
                .filter(type -> schema.virtualModel(type.name()).value().isPresent())
                .findFirst();
        Optional<JavaType> entity = within(useSite.type())
                .filter(type -> schema.entity(type.name()).value().isPresent())
                .findFirst();
        model.or(() -> entity).ifPresent(type -> report(useSite, type));
        return model.isEmpty() && entity.isEmpty();
    }

    /** Why rows are not shown as a type, and by what they are. */
    List<String> reasons(JavaType type) {
        boolean model = schema.virtualModel(type.name()).value().isPresent();
        return List.of(
                model
                        ? "An instance of a virtual model has nothing that could be written out, as in JSON."
                        : "An entity would be written out, as in JSON, with all that it loads when it is asked.",
                "A view of it is a record that says what is shown: `@View(" + type.simpleName() + ".class)`.");
    }

    /** A type and what it holds, but for what is Java's own. */
    private static Stream<JavaType> within(JavaType type) {
        Stream<JavaType> inside = type.arguments().stream().flatMap(ShownRules::within);
        boolean javas = type.isPrimitive() || type.name().startsWith("java.");
        return javas ? inside : Stream.concat(Stream.of(type), inside);
    }

    private void report(UseSite useSite, JavaType type) {
        guide.report(new Mistake(
                Code.WRONG_VIEW,
                useSite.place(),
                useSite.subject() + " shows rows as `" + type.simpleName() + "`, which is not a view",
                reasons(type),
                null));
    }
}
