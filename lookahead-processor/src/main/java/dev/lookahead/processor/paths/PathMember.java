package dev.lookahead.processor.paths;

import java.util.List;

/** A name that a path may go on with, and what follows it. */
sealed interface PathMember {

    String name();

    /** A path ends here. */
    record Value(String name) implements PathMember {}

    /**
     * Related rows.
     *
     * @param paths the generated class of their virtual model
     */
    record Rows(String name, String paths) implements PathMember {}

    /** An embeddable. */
    record Inside(String name, List<PathMember> members) implements PathMember {

        public Inside {
            members = List.copyOf(members);
        }
    }
}
