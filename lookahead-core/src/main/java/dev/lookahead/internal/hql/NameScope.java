package dev.lookahead.internal.hql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query in a fragment, as far as names go. The outermost one is the fragment itself.
 *
 * @param outer the query that it stands in, or null for the outermost one
 * @param origins what it selects from
 * @param results the names of what it selects
 * @param uses what it names besides
 */
public record NameScope(@Nullable NameScope outer, List<Origin> origins, Set<String> results, List<PathUse> uses) {

    NameScope(@Nullable NameScope outer) {
        this(outer, new ArrayList<>(), new HashSet<>(), new ArrayList<>());
    }

    /** Where the paths begin that it names. */
    List<Path> paths() {
        return uses.stream().flatMap(use -> use.names().stream()).toList();
    }

    /**
     * Something that rows come from.
     *
     * @param alias its name in the query; empty where it has none
     * @param path an entity, or a path that begins with another origin; null where it is neither
     * @param columns the names of what its rows have, where a query says them; null elsewhere
     * @param named where the alias would stand that it has not
     * @param end where its declaration ends, and a join may follow
     */
    record Origin(
            String alias, @Nullable Path path, @Nullable Set<String> columns, int named, int end) {}

    /** Names with dots between them. */
    record Path(List<Segment> segments) {

        Path {
            segments = List.copyOf(segments);
        }

        Segment first() {
            return segments.get(0);
        }

        String text() {
            return segments.stream().map(Segment::name).collect(Collectors.joining("."));
        }
    }

    /**
     * A name.
     *
     * @param position where it stands in the fragment, counted from 0
     * @param end where it ends
     */
    record Segment(String name, int position, int end) {}
}
