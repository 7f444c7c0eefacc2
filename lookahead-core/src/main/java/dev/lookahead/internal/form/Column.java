package dev.lookahead.internal.form;

import java.util.Optional;

/** What stands in a column of the row's own statement. */
public sealed interface Column extends ValueSource
        permits Column.Referring, Column.Managed, ValueSource.Value, ValueSource.Computed {

    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(ValueSource.Visitor<R> visitor) {
        return visitor.column(this);
    }

    @Override
    default Optional<Column> asColumn() {
        return Optional.of(this);
    }

    /** Says something of each case. */
    interface Visitor<R> {

        R value(ValueSource.Value value);

        R referring(Referring referring);

        R computed(ValueSource.Computed computed);

        R managed(Managed managed);
    }

    /** What a reference to rows of several entities is made of. */
    enum Half {
        TYPE,
        KEY
    }

    /**
     * The type or the key in such a reference.
     *
     * @param path through embeddables
     */
    record Referring(String path, Half half) implements Column {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.referring(this);
        }
    }

    /** The row itself, as the entity of the session that reads. */
    record Managed() implements Column {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.managed(this);
        }
    }
}
