package dev.lookahead.generator;

import dev.lookahead.generator.Attribute.Basic;
import dev.lookahead.generator.Attribute.Embedded;
import dev.lookahead.generator.Attribute.ToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The values that lead from a row of an entity: its columns, those of its embeddables, and those of to-ones, however far. */
final class Values {

    private final Naive naive;

    Values(Naive naive) {
        this.naive = naive;
    }

    /** A path to a value. */
    record Path(String text, Class<?> type, boolean nullable) {}

    /** All paths over at most so many to-ones. */
    List<Path> of(Class<?> entity, int steps) {
        List<Path> paths = new ArrayList<>();
        collect(entity, "", false, steps, paths);
        return paths;
    }

    /** The paths of some type. */
    List<Path> of(Class<?> entity, int steps, Predicate<Path> wanted) {
        return of(entity, steps).stream().filter(wanted).toList();
    }

    /** A path as a piece of HQL. */
    Term term(String prefix, Path path) {
        return new Term(prefix + path.text(), path.type(), row -> naive.path(row, path.text()));
    }

    private void collect(Class<?> type, String prefix, boolean nullable, int steps, List<Path> paths) {
        for (Attribute attribute : Attribute.of(type)) {
            String path = prefix + attribute.name();
            if (attribute instanceof Basic basic) {
                paths.add(new Path(path, basic.type(), nullable || basic.nullable()));
            } else if (attribute instanceof Embedded embedded) {
                boolean id = embedded.type() == World.ShelfId.class;
                collect(embedded.type(), path + ".", nullable || !id, steps, paths);
            } else if (attribute instanceof ToOne toOne && steps > 0) {
                collect(toOne.target(), path + ".", nullable || toOne.optional(), steps - 1, paths);
            }
        }
    }
}
