package dev.lookahead.spring.library;

/** What {@link Portraits} needs, and what it saw. */
public class Gallery {

    private final String place;
    private boolean readOnlyTransaction;

    public Gallery(String place) {
        this.place = place;
    }

    String portraitOf(String name) {
        return name + " in " + place;
    }

    void sawReadOnlyTransaction(boolean readOnly) {
        readOnlyTransaction = readOnly;
    }

    public boolean wasInReadOnlyTransaction() {
        return readOnlyTransaction;
    }
}
