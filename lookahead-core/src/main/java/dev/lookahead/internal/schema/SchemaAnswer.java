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

    /** What is told of the value; what is not known stays so. */
    <R> SchemaAnswer<R> flatMap(Function<T, SchemaAnswer<R>> further);

    /** Whether it is certain that there is no such thing. */
    boolean isAbsent();

    /** Whether this reader cannot tell. */
    boolean isUnknown();

    /** The value, if it is known. */
    Optional<T> value();

    static <T> SchemaAnswer<T> known(T value) {
        return new Known<>(value);
    }

    static <T> SchemaAnswer<T> absent() {
        return new Absent<>();
    }

    static <T> SchemaAnswer<T> notKnownHere() {
        return new NotKnownHere<>();
    }

    /** It is this. */
    record Known<T>(T it) implements SchemaAnswer<T> {

        @Override
        public <R> SchemaAnswer<R> flatMap(Function<T, SchemaAnswer<R>> further) {
            return further.apply(it);
        }

        @Override
        public boolean isAbsent() {
            return false;
        }

        @Override
        public boolean isUnknown() {
            return false;
        }

        @Override
        public Optional<T> value() {
            return Optional.of(it);
        }
    }

    /** There is no such thing. */
    record Absent<T>() implements SchemaAnswer<T> {

        @Override
        public <R> SchemaAnswer<R> flatMap(Function<T, SchemaAnswer<R>> further) {
            return SchemaAnswer.absent();
        }

        @Override
        public boolean isAbsent() {
            return true;
        }

        @Override
        public boolean isUnknown() {
            return false;
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }

    /** This reader cannot tell. */
    record NotKnownHere<T>() implements SchemaAnswer<T> {

        @Override
        public <R> SchemaAnswer<R> flatMap(Function<T, SchemaAnswer<R>> further) {
            return SchemaAnswer.notKnownHere();
        }

        @Override
        public boolean isAbsent() {
            return false;
        }

        @Override
        public boolean isUnknown() {
            return true;
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
