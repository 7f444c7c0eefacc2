package dev.lookahead.internal.message;

import java.util.Optional;
import java.util.Set;

/** Where a path may have come to: a row, or an embeddable of it. */
public interface PathPosition {

    /** The names that a path may go on by. */
    Set<String> names();

    /** What users call it. */
    String label();

    /** The name of the id, where it has one that a path may end with. */
    Optional<String> id();

    /** Whether a name is that of an embeddable. */
    boolean embeds(String name);

    /** Where a name leads to, if it leads on. */
    Optional<PathPosition> next(String name);
}
