package dev.lookahead.internal.guide;

/** How sure it is that something is wrong. */
public enum Severity {
    /** It cannot work. */
    ERROR("error"),
    /** It works, and is probably not what was meant; only a compiler tells. */
    WARNING("warning");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
