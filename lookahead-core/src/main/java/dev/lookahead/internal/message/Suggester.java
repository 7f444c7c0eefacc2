package dev.lookahead.internal.message;

import java.util.Optional;

/** One way to guess what was meant by a name that means nothing. */
interface Suggester {

    /** What it takes this for, if it can tell: with a line that its author would keep, or in words. */
    Optional<Suggestion> suggestion(Missing missing);
}
