package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.KeyForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement, written once for each plan.
 *
 * @param hql its text
 * @param parameters the query's parameters that it names
 * @param keys how its keys travel, if it takes any
 * @param before how many columns stand before the run of the related row, to say which key it is for
 * @param folder what makes its rows of what the database gives, or null where that is them
 * @param rowsDiffer whether no two of its rows bring the same related row
 * @param managed what is read of the entities that its rows bring as such, or null where they are values alone
 * @param fragments what users wrote of it
 * @param slice which part of its rows it gives
 */
public record Statement(
        String hql,
        Set<String> parameters,
        KeyForm keys,
        int before,
        @Nullable CompositeIdFolder folder,
        boolean rowsDiffer,
        @Nullable EntityShape managed,
        List<Fragment> fragments,
        Slice slice) {

    public Statement {
        fragments = List.copyOf(fragments);
    }

    /** A statement of values alone. */
    public Statement(
            String hql,
            Set<String> parameters,
            KeyForm keys,
            int before,
            @Nullable CompositeIdFolder folder,
            boolean rowsDiffer) {
        this(hql, parameters, keys, before, folder, rowsDiffer, null, List.of(), Slice.ALL);
    }

    /** The same where some of the values are entities. */
    Statement with(@Nullable EntityShape entities) {
        return new Statement(hql, parameters, keys, before, folder, rowsDiffer, entities, fragments, slice);
    }

    /** The same, which is known to have these fragments. */
    Statement with(Stream<Fragment> users) {
        return new Statement(hql, parameters, keys, before, folder, rowsDiffer, managed, users.toList(), slice);
    }

    /** The same that gives a part of its rows. */
    Statement with(Slice part) {
        return new Statement(hql, parameters, keys, before, folder, rowsDiffer, managed, fragments, part);
    }

    /** What it needs of the values that a query binds. */
    public Map<String, @Nullable Object> values(Map<String, @Nullable Object> bound) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        parameters.forEach(name -> values.put(name, bound.get(name)));
        return values;
    }
}
