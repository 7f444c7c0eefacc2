package dev.lookahead;

import java.util.Objects;

/** How a view is read. {@link #toString()} is a tree of its statements, for people to read. */
public final class FetchPlan {

    private final String text;

    FetchPlan(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** The tree. Its form may change between versions. */
    @Override
    public String toString() {
        return text;
    }
}
