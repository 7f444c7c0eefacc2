package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;

/** What an entry of a map is under. */
public sealed interface EntryKey {

    <R> R accept(Visitor<R> visitor);

    /** What is looked up for it in the row, where it is in the row. */
    default Optional<Slot> looked() {
        return Optional.empty();
    }

    /** Says something of each case. */
    interface Visitor<R> {

        R looked(Looked looked);

        R mapped(Mapped mapped);
    }

    /** A value of the row, or of the embeddable, that the entry is made of. */
    record Looked(Slot slot) implements EntryKey {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.looked(this);
        }

        @Override
        public Optional<Slot> looked() {
            return Optional.of(slot);
        }
    }

    /**
     * The key that a mapped map has it under.
     *
     * @param label the place that shows the map, as users write it
     * @param type the type that is wanted
     */
    record Mapped(String label, JavaType type) implements EntryKey {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapped(this);
        }
    }
}
