package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ValueSource;
import org.jspecify.annotations.Nullable;

/** Something that is read for the rows of a node, for all of them at once. */
public sealed interface Step {

    /** The place of this step among those of its plan, from 0. */
    int number();

    /** The node whose rows it is read for. */
    Node owner();

    /** The persistence unit in whose database it is read. */
    default String unit() {
        return owner().row().unit();
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
            return key instanceof Key.Held && relation.conditions().isEmpty();
        }

        @Override
        public String unit() {
            return target.row().unit();
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
        public String toString() {
            return collection.owner().label() + "." + collection.path();
        }
    }

    /** Values of a batch loader. */
    record Load(int number, Node owner, LoaderUse use) implements Step {

        @Override
        public String toString() {
            return use.label();
        }
    }
}
