package dev.lookahead.internal.fetch;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the ids of an entity stand in HQL, which has no words for one that is several attributes: as the
 * values of these.
 *
 * @param whole what makes one id of several values, or null where it is one
 */
record Identity(List<Attribute.Basic> columns, @Nullable WholeId whole) {

    Identity {
        columns = List.copyOf(columns);
    }

    static Identity of(EntityDescription entity, Ids ids) {
        return new Identity(
                entity.idColumns(), entity.idClass() == null ? null : WholeId.of(entity.idClass(), entity.unit(), ids));
    }

    /** An id that was given, as rows have it. */
    Object known(Object id) {
        return whole == null ? id : whole.known(id);
    }

    /** The id of an alias, or of an association of one. */
    Item of(String alias) {
        return new Item(
                columns.stream().map(column -> alias + "." + column.name()).toList(), whole);
    }

    /** What was selected as {@link #named} from a derived table. */
    Item in(String table, String name) {
        return new Item(names(name).map(each -> table + "." + each).toList(), whole);
    }

    /** The id as columns of a derived table. */
    static String named(Item id, String name) {
        List<String> names = names(id.expressions().size(), name).toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> id.expressions().get(i) + " as " + names.get(i))
                .collect(Collectors.joining(", "));
    }

    private Stream<String> names(String name) {
        return names(columns.size(), name);
    }

    private static Stream<String> names(int size, String name) {
        return size == 1 ? Stream.of(name + "_") : IntStream.range(0, size).mapToObj(i -> name + i + "_");
    }
}
