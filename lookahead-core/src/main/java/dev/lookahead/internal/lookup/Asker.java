package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.JavaType;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who wants a value, and as what.
 *
 * @param place where it is wanted
 * @param named where its path stands
 * @param name the component, parameter or method
 * @param type the declared type
 * @param owner what declares it, as users write it
 * @param subject the asker in a sentence
 * @param component whether a static method of the view could give it instead
 * @param rewrite the declaration with another path, or another type
 */
record Asker(
        Place place,
        Place named,
        String name,
        JavaType type,
        String owner,
        String subject,
        boolean component,
        BiFunction<String, JavaType, @Nullable Fix> rewrite) {

    Shape shape() {
        return Shape.of(type);
    }

    String label() {
        return owner + "." + name;
    }

    @Nullable Fix withPath(String path) {
        return rewrite.apply(path, type);
    }
}
