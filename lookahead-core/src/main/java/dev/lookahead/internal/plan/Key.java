package dev.lookahead.internal.plan;

import dev.lookahead.internal.lookup.Part;
import dev.lookahead.internal.lookup.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step asks by for related rows. */
public sealed interface Key {

    /**
     * The owner's id.
     *
     * @param otherSide the value of the one related row that is the owner's id, where an association has
     *     the other side of it; else null
     */
    record OwnerId(Source.@Nullable Value otherSide) implements Key {}

    /** The related row's id, which the owner has in its row. */
    record RelatedId(Source column) implements Key {}

    /**
     * The id of one owner for each combination of values: owners that agree in them have the same
     * related rows, which are read once for all of them. It is the database that compares.
     */
    record OneOfAlike(List<Part> values) implements Key {

        public OneOfAlike {
            values = List.copyOf(values);
        }
    }

    /** The values themselves, where no database can compare the two columns. */
    record Values(List<Part> values) implements Key {

        public Values {
            values = List.copyOf(values);
        }
    }
}
