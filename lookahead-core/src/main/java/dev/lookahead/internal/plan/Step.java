package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ValueSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is read for the rows of a node, for all of them at once. */
public sealed interface Step {

    /** The place of this step among those of its plan, from 0. */
    int number();

    /** The node whose rows it is read for. */
    Node owner();

    /** The persistence unit in whose database it is read. */
    String unit();

    /** The relations that it follows. */
    List<Relation> follows();

    /** The nodes whose rows it brings. */
    List<Node> brings();

    /** This step, if it is one that brings related rows. */
    Optional<Rows> relatedRows();

    /** Whether it reads the same of its owners as another step, in any kind of rows that has all that is wanted of these. */
    boolean readsSameAs(Step other);

    /** The loader that gives what it asks by, which has to be called before the step can ask. */
    Optional<LoaderUse> askedByLoader();

    <R> R accept(Visitor<R> visitor);

    /** Decides for each kind of step. */
    interface Visitor<R> {

        R rows(Rows step);

        R elements(Elements step);

        R load(Load step);
    }

    /**
     * Related rows.
     *
     * @param key what they are asked for by
     * @param order what they are ordered by before their ids, or null
     */
    record Rows(
            int number,
            Node owner,
            Relation relation,
            Node target,
            Key key,
            @Nullable Fragment order) implements Step {

        /** Whether any row of the target will do that a key names, since the relation has no conditions. */
        public boolean takesAnyRow() {
            return key.relatedId().isPresent() && relation.conditions().isEmpty();
        }

        @Override
        public String unit() {
            return target.row().unit();
        }

        @Override
        public List<Relation> follows() {
            return List.of(relation);
        }

        @Override
        public List<Node> brings() {
            return List.of(target);
        }

        @Override
        public Optional<Rows> relatedRows() {
            return Optional.of(this);
        }

        @Override
        public boolean readsSameAs(Step other) {
            return !takesAnyRow()
                    && other.relatedRows()
                            .filter(rows -> rows.relation.equals(relation))
                            .isPresent();
        }

        @Override
        public Optional<LoaderUse> askedByLoader() {
            return key.loader();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rows(this);
        }

        @Override
        public String toString() {
            return relation.label();
        }
    }

    /**
     * A collection of values.
     *
     * @param element what is wanted of each; in its run of columns the owner's id takes the place of the id,
     *     and the key of a mapped map stands after it
     */
    record Elements(int number, Node owner, ValueSource.Collected collection, Node element) implements Step {

        @Override
        public String unit() {
            return owner.row().unit();
        }

        @Override
        public List<Relation> follows() {
            return List.of();
        }

        @Override
        public List<Node> brings() {
            return List.of();
        }

        @Override
        public Optional<Rows> relatedRows() {
            return Optional.empty();
        }

        @Override
        public boolean readsSameAs(Step other) {
            return other instanceof Elements elements
                    && elements.collection.equals(collection)
                    && elements.element.columns().equals(element.columns());
        }

        @Override
        public Optional<LoaderUse> askedByLoader() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.elements(this);
        }

        @Override
        public String toString() {
            return collection.owner().label() + "." + collection.path();
        }
    }

    /** Values of a batch loader. */
    record Load(int number, Node owner, LoaderUse use) implements Step {

        /** The persistence unit of the rows that it loads for. */
        @Override
        public String unit() {
            return owner.row().unit();
        }

        @Override
        public List<Relation> follows() {
            return List.of();
        }

        @Override
        public List<Node> brings() {
            return List.of();
        }

        @Override
        public Optional<Rows> relatedRows() {
            return Optional.empty();
        }

        @Override
        public boolean readsSameAs(Step other) {
            return false;
        }

        @Override
        public Optional<LoaderUse> askedByLoader() {
            return Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.load(this);
        }

        @Override
        public String toString() {
            return use.label();
        }
    }
}
