package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.JavaType;
import java.util.Optional;

/** An argument of a static method. */
public sealed interface Argument {

    <R> R accept(Visitor<R> visitor);

    /** What is looked up for it in the row. */
    Optional<Slot> looked();

    /** Says something of each case. */
    interface Visitor<R> {

        R looked(Looked looked);

        R fromContext(FromContext fromContext);
    }

    /** What is looked up in the row. */
    record Looked(Slot slot) implements Argument {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.looked(this);
        }

        @Override
        public Optional<Slot> looked() {
            return Optional.of(slot);
        }
    }

    /** A parameter of the query. */
    record FromContext(String parameter, JavaType type) implements Argument {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fromContext(this);
        }

        @Override
        public Optional<Slot> looked() {
            return Optional.empty();
        }
    }
}
