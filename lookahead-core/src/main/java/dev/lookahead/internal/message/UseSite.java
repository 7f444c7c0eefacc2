package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * Who wants a value, and as what.
 *
 * @param place where it is wanted
 * @param named where its path stands
 * @param name the component, parameter or method
 * @param path what it looks up
 * @param type the declared type
 * @param keyedBy the path that a map says it is keyed by, or null
 * @param owner what declares it, as users write it
 * @param subject the asker in a sentence
 * @param kind what it is
 * @param rewrite other declarations of it
 */
public record UseSite(
        Place place,
        Place named,
        String name,
        String path,
        JavaType type,
        @Nullable String keyedBy,
        String owner,
        String subject,
        Kind kind,
        Rewrite rewrite) {

    /** What wants a value. */
    public enum Kind {
        /** A component of a view. */
        COMPONENT,
        /** A component of the record of an embeddable. */
        PART,
        /** A parameter of a static method. */
        PARAMETER,
        /** A field of a virtual model. */
        FIELD,
        /** A key, or what else is named. */
        NAME
    }

    /** The same declaration with another path, another type or another key. */
    public interface Rewrite {
        @Nullable Fix with(String path, JavaType type, @Nullable String keyedBy);
    }

    /** The same, of which mistakes are told elsewhere. */
    public UseSite at(Place other) {
        return new UseSite(other, other, name, path, type, keyedBy, owner, subject, kind, rewrite);
    }

    /** The same with another type. */
    UseSite as(JavaType other) {
        return new UseSite(place, named, name, path, other, keyedBy, owner, subject, kind, rewrite);
    }

    public Shape shape() {
        return Shape.of(type);
    }

    public String label() {
        return owner + "." + name;
    }

    public @Nullable Fix withPath(String other) {
        return other.equals(path) ? null : rewrite.with(other, type, keyedBy);
    }

    public @Nullable Fix withType(JavaType other) {
        return other.equals(type)
                ? null
                : rewrite.with(path, other, Shape.of(other).keyed() ? keyedBy : null);
    }

    public @Nullable Fix withKey(@Nullable String other) {
        return rewrite.with(path, type, other);
    }
}
