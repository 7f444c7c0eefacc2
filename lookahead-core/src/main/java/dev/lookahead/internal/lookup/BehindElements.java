package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.ForeignKeys;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a row which elements of a collection refer to cannot be shown beside them, and that its id can. */
record BehindElements(Entities entities, ForeignKeys foreignKeys, Guide guide) {

    /**
     * Reports it.
     *
     * @param segments the path as far as to what refers to the row
     * @param many whether the path goes over a collection before
     */
    void report(List<String> segments, Resolution.Link link, boolean many, UseSite useSite) {
        String target = entities.of(link.target()).simpleName();
        boolean key = foreignKeys.of(link).isPresent();
        guide.report(new Mistake(
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
                key ? id(segments, link, many, useSite) : null));
    }

    private @Nullable Fix id(List<String> segments, Resolution.Link link, boolean many, UseSite useSite) {
        JavaType id = entities.of(link.target()).id().type().boxed();
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
