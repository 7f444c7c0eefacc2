package dev.lookahead.internal.key;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.IdClass;
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
public record Identity(
        List<Attribute.Basic> columns, @Nullable CompositeId whole) {

    public Identity {
        columns = List.copyOf(columns);
    }

    public static Identity of(EntityDescription entity, Ids ids) {
        IdClass several = several(entity);
        return several == null
                ? new Identity(List.of(entity.id()), null)
                : new Identity(several.columns(), CompositeId.of(several, entity.unit(), ids));
    }

    /** An embedded identifier that holds embeddables is taken apart, since no derived table gives it whole. */
    private static @Nullable IdClass several(EntityDescription entity) {
        return entity.attributes().get(entity.id().name()) instanceof Attribute.Embedded embedded
                        && embedded.attributes().values().stream().anyMatch(Attribute.Embedded.class::isInstance)
                ? IdClass.of(embedded)
                : entity.idClass();
    }

    /** Whether it is several values. */
    public boolean isSeveral() {
        return whole != null;
    }

    /** An id that was given, as rows have it. */
    Object known(Object id) {
        return whole == null ? id : whole.known(id);
    }

    /** The id of an alias, or of an association of one. */
    public SelectItem of(String alias) {
        return new SelectItem(
                columns.stream().map(column -> alias + "." + column.name()).toList(), whole);
    }

    /** What was selected as {@link #named} from a derived table. */
    public SelectItem in(String table, String name) {
        return new SelectItem(names(name).map(each -> table + "." + each).toList(), whole);
    }

    /** The id as columns of a derived table. */
    public static String named(SelectItem id, String name) {
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
