package dev.lookahead.internal.lookup;

import java.util.List;

/** How an owner and its related rows find each other. */
public sealed interface Way {

    /**
     * Along associations of the owner.
     *
     * @param path their names, each with the embeddables that lead to it
     */
    record Along(List<String> path) implements Way {

        public Along {
            path = List.copyOf(path);
        }
    }
}
