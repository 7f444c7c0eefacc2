package dev.lookahead.internal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a rule found, and what is wrong with what it looked at. A rule that returns its mistakes leaves it to whoever
 * asked whether they are told.
 *
 * @param value what was found, which may be there in spite of a mistake, and missing without one
 */
public record Outcome<T>(Optional<T> value, List<Mistake> mistakes) {

    public Outcome {
        mistakes = List.copyOf(mistakes);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    /** Nothing, of which nobody can say yet whether it is wrong. */
    public static <T> Outcome<T> nothing() {
        return new Outcome<>(Optional.empty(), List.of());
    }

    public static <T> Outcome<T> wrong(Mistake mistake) {
        return new Outcome<>(Optional.empty(), List.of(mistake));
    }

    /** The same value, with one more mistake. */
    public Outcome<T> with(Mistake mistake) {
        return with(List.of(mistake));
    }

    /** The same value, with what was wrong before. */
    public Outcome<T> after(List<Mistake> before) {
        return new Outcome<>(value, both(before, mistakes));
    }

    /** The value, or another one where there is none. */
    public Outcome<T> or(T other) {
        return value.isPresent() ? this : new Outcome<>(Optional.of(other), mistakes);
    }

    /** The same value, with more that is wrong. */
    public Outcome<T> with(List<Mistake> more) {
        return new Outcome<>(value, both(mistakes, more));
    }

    public <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
        return new Outcome<>(value.map(mapping), mistakes);
    }

    /** What is made of the value, with what is wrong with both. */
    public <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> mapping) {
        return value.map(mapping)
                .map(next -> new Outcome<>(next.value, both(mistakes, next.mistakes)))
                .orElseGet(() -> new Outcome<>(Optional.empty(), mistakes));
    }

    /** What is made of two values, with what is wrong with either. */
    public <U, R> Outcome<R> and(Outcome<U> other, BiFunction<? super T, ? super U, Outcome<R>> making) {
        Outcome<R> made = value.flatMap(one -> other.value.map(two -> making.apply(one, two)))
                .orElseGet(Outcome::nothing);
        return made.after(both(mistakes, other.mistakes));
    }

    /** Reports what is wrong, and gives the value. */
    public Optional<T> tell(Guide guide) {
        mistakes.forEach(guide::report);
        return value;
    }

    private static List<Mistake> both(List<Mistake> some, List<Mistake> more) {
        List<Mistake> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }
}
