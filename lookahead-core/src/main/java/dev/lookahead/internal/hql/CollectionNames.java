package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.hql.NameScope.Path;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.hql.NameWalk.Beginning;
import dev.lookahead.internal.hql.PathEnd.Has;
import dev.lookahead.internal.hql.PathEnd.Row;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which paths of a fragment lead to collections. */
final class CollectionNames {

    private final NameWalk walk;

    CollectionNames(NameWalk walk) {
        this.walk = walk;
    }

    Optional<CollectionUse> use(HqlCollections.Found found) {
        Path path = found.path();
        return walk.beginning(found.scope(), path.first())
                .flatMap(beginning -> collection(beginning, path)
                        .map(attribute -> new CollectionUse(
                                found.kind(),
                                fromHere(found.scope(), path, beginning),
                                attribute,
                                Entities.target(attribute).flatMap(walk::entity).orElse(null),
                                found.spot())));
    }

    private Optional<Attribute.Collection> collection(Beginning beginning, Path path) {
        return collection(walk.walk(beginning.end(), path.segments(), beginning.named() ? 1 : 0));
    }

    private static Optional<Attribute.Collection> collection(PathEnd end) {
        return end instanceof Has has && has.attribute() instanceof Attribute.Collection collection
                ? Optional.of(collection)
                : Optional.empty();
    }

    /** How a sub-query that stands in this query can name a path of it, which it only can by an alias. */
    private @Nullable CollectionPath fromHere(NameScope scope, Path path, Beginning beginning) {
        if (!beginning.named() && scope.outer() != null) {
            return null;
        }
        List<Segment> segments = path.segments();
        int first = beginning.named() ? 1 : 0;
        PathEnd end = beginning.end();
        EntityDescription owner = null;
        int names = first;
        for (int i = first; i < segments.size(); i++) {
            if (walk.element(end) instanceof Row row) {
                owner = row.entity();
                names = i;
            }
            end = walk.step(end, segments.get(i));
        }
        if (owner == null) {
            return null;
        }
        String row = text(segments.subList(0, names));
        return new CollectionPath(
                beginning.named() ? row : row.isEmpty() ? NameWalk.THIS : NameWalk.THIS + "." + row,
                owner,
                text(segments.subList(names, segments.size())));
    }

    private static String text(List<Segment> segments) {
        return segments.stream().map(Segment::name).collect(Collectors.joining("."));
    }
}
