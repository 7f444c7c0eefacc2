package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a step asks by for related rows. */
public sealed interface Key {

    /**
     * The owner's id.
     *
     * @param otherSide the value of the one related row that is the owner's id, where an association has
     *     the other side of it; else null
     */
    record OwnerId(ValueSource.@Nullable Value otherSide) implements Key {}

    /** The related row's id, which the owner has in its row. */
    sealed interface Held extends Key {

        ValueSource column();
    }

    /** Always the id of such a row. */
    record RelatedId(ValueSource column) implements Held {}

    /**
     * The id of such a row where the type that the owner holds too is one of these.
     *
     * @param types as text
     */
    record Reference(ValueSource column, ValueSource type, Set<String> types) implements Held {

        public Reference {
            types = Set.copyOf(types);
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
    }

    /** Ids of related rows, which a loader gives for the owner. */
    record Given(LoaderUse use) implements Key {}

    /** The values themselves, where no database can compare the two columns. */
    record Values(List<Slot> values) implements Key {

        public Values {
            values = List.copyOf(values);
        }
    }
}
