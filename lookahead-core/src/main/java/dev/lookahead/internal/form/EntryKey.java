package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.JavaType;

/** What an entry of a map is under. */
public sealed interface EntryKey {

    /** A value of the row, or of the embeddable, that the entry is made of. */
    record Looked(Slot slot) implements EntryKey {}

    /**
     * The key that a mapped map has it under.
     *
     * @param label the place that shows the map, as users write it
     * @param type the type that is wanted
     */
    record Mapped(String label, JavaType type) implements EntryKey {}
}
