package dev.lookahead.internal.schema;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a reader says when it is asked for something by name. A compiler does not know everything
 * that a running Hibernate knows; a rule that meets {@link NotKnownHere} stays silent.
 *
 * @param <T> what is asked for
 */
public sealed interface SchemaAnswer<T> {

    /** It is this. */
    record Known<T>(T it) implements SchemaAnswer<T> {}

    /** There is no such thing. */
    record Absent<T>() implements SchemaAnswer<T> {}

    /** This reader cannot tell. */
    record NotKnownHere<T>() implements SchemaAnswer<T> {}

    static <T> SchemaAnswer<T> known(T value) {
        return new Known<>(value);
    }

    static <T> SchemaAnswer<T> absent() {
        return new Absent<>();
    }

    static <T> SchemaAnswer<T> notKnownHere() {
        return new NotKnownHere<>();
    }

    /** What is told of the value; what is not known stays so. */
    default <R> SchemaAnswer<R> flatMap(Function<T, SchemaAnswer<R>> further) {
        if (this instanceof Known<T> known) {
            return further.apply(known.it());
        }
        return isAbsent() ? absent() : notKnownHere();
    }

    /** Whether it is certain that there is no such thing. */
    default boolean isAbsent() {
        return this instanceof Absent<T>;
    }

    /** Whether this reader cannot tell. */
    default boolean isUnknown() {
        return this instanceof NotKnownHere<T>;
    }

    /** The value, if it is known. */
    default Optional<T> value() {
        return this instanceof Known<T> known ? Optional.of(known.it()) : Optional.empty();
    }
}
