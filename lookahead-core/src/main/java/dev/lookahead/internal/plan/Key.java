package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step asks by for related rows. */
public sealed interface Key {

    <R> R accept(Visitor<R> visitor);

    /** The id of the one related row, where the owner has it in its row. */
    Optional<RelatedId> relatedId();

    /** The loader that gives the key, which has to be called before the step can ask. */
    Optional<LoaderUse> loader();

    /** The value of the one related row that is the owner's id, where an association has the other side of it. */
    Optional<ValueSource.Value> otherSide();

    /** Decides for each kind of key. */
    interface Visitor<R> {

        R ownerId(OwnerId key);

        R relatedId(RelatedId key);

        R oneOfAlike(OneOfAlike key);

        R given(Given key);

        R values(Values key);
    }

    /** The owner's id. */
    record OwnerId(Optional<ValueSource.Value> otherSide) implements Key {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ownerId(this);
        }

        @Override
        public Optional<RelatedId> relatedId() {
            return Optional.empty();
        }

        @Override
        public Optional<LoaderUse> loader() {
            return Optional.empty();
        }
    }

    /**
     * The related row's id, which the owner has in its row.
     *
     * @param types which rows the column refers to that the step is for, or null where it refers to no others
     */
    record RelatedId(Column column, @Nullable Types types) implements Key {

        /**
         * Some of the types in a reference to rows of several entities.
         *
         * @param column the type in the owner's row
         * @param names as text
         */
        public record Types(Column column, Set<String> names) {

            public Types {
                names = Set.copyOf(names);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.relatedId(this);
        }

        @Override
        public Optional<RelatedId> relatedId() {
            return Optional.of(this);
        }

        @Override
        public Optional<LoaderUse> loader() {
            return Optional.empty();
        }

        @Override
        public Optional<ValueSource.Value> otherSide() {
            return Optional.empty();
        }
    }

    /**
     * The id of one owner for each combination of values: owners that agree in them have the same
     * related rows, which are read once for all of them. It is the database that compares.
     */
    record OneOfAlike(List<Slot> values) implements Key {

        public OneOfAlike {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOfAlike(this);
        }

        @Override
        public Optional<RelatedId> relatedId() {
            return Optional.empty();
        }

        @Override
        public Optional<LoaderUse> loader() {
            return Optional.empty();
        }

        @Override
        public Optional<ValueSource.Value> otherSide() {
            return Optional.empty();
        }
    }

    /** Ids of related rows, which a loader gives for the owner. */
    record Given(LoaderUse use) implements Key {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.given(this);
        }

        @Override
        public Optional<RelatedId> relatedId() {
            return Optional.empty();
        }

        @Override
        public Optional<LoaderUse> loader() {
            return Optional.of(use);
        }

        @Override
        public Optional<ValueSource.Value> otherSide() {
            return Optional.empty();
        }
    }

    /** The values themselves, where no database can compare the two columns. */
    record Values(List<Slot> values) implements Key {

        public Values {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(this);
        }

        @Override
        public Optional<RelatedId> relatedId() {
            return Optional.empty();
        }

        @Override
        public Optional<LoaderUse> loader() {
            return Optional.empty();
        }

        @Override
        public Optional<ValueSource.Value> otherSide() {
            return Optional.empty();
        }
    }
}
