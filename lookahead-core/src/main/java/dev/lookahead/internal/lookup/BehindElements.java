package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a row which elements of a collection refer to cannot be shown beside them, and that its id can.
 *
 * @param segments the path as far as to what refers to the row
 */
record BehindElements(Rules rules, List<String> segments, UseSite useSite) {

    /**
     * Reports it.
     *
     * @param many whether the path goes over a collection before
     */
    void report(Resolution.Link link, boolean many) {
        String target = rules.entities.of(link.target()).simpleName();
        boolean key = rules.foreignKeys.of(link).isPresent();
        rules.guide.report(new Mistake(
                Code.UNSUPPORTED_MAPPING,
                useSite.place(),
                useSite.subject() + " needs a row of `" + target + "`, and the elements of `"
                        + link.chain().get(0).owner().label() + "` are read without the rows that they refer to",
                List.of(
                        "The elements of a collection of embeddables have their own columns, and nothing else.",
                        key
                                ? "Show the id, and query a view of `" + target + "` by these ids; or map the elements"
                                        + " as an entity."
                                : "Map the elements as an entity to show more."),
                key ? id(link, many) : null));
    }

    private @Nullable Fix id(Resolution.Link link, boolean many) {
        JavaType id = rules.entities.of(link.target()).id().type().boxed();
        boolean several = useSite.shape().container().holdsMany();
        if (link.many() || useSite.shape().keyed() || (many && !several)) {
            return null;
        }
        JavaType type = several && !many ? id : with(id, useSite.type());
        return useSite.rewrite().with(String.join(".", segments), type, null);
    }

    /** A type with another element. */
    private static JavaType with(JavaType element, JavaType type) {
        return type.arguments().size() == 1
                ? new JavaType(
                        type.name(), List.of(with(element, type.arguments().get(0))))
                : element;
    }
}
