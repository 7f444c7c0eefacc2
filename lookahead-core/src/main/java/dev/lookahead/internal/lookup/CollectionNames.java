package dev.lookahead.internal.lookup;

import dev.lookahead.internal.lookup.NameScope.Path;
import dev.lookahead.internal.lookup.NameScope.Segment;
import dev.lookahead.internal.lookup.NameWalk.Beginning;
import dev.lookahead.internal.lookup.NameWalk.End;
import dev.lookahead.internal.lookup.NameWalk.Has;
import dev.lookahead.internal.schema.Attribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which paths of a fragment lead to collections. */
final class CollectionNames {

    private final NameWalk walk;

    CollectionNames(NameWalk walk) {
        this.walk = walk;
    }

    Optional<CollectionUse> use(HqlCollections.Found found) {
        Path path = found.path();
        return collection(found.scope(), path)
                .map(attribute -> new CollectionUse(
                        found.kind(),
                        fromHere(found.scope(), path),
                        attribute,
                        Entities.target(attribute).flatMap(walk::entity).orElse(null),
                        found.spot()));
    }

    private Optional<Attribute> collection(NameScope scope, Path path) {
        List<Segment> segments = path.segments();
        return walk.beginning(scope, path.first())
                .map(row -> walk.walk(row.end(), segments, row.named() ? 1 : 0))
                .flatMap(CollectionNames::collection);
    }

    private static Optional<Attribute> collection(End end) {
        return end instanceof Has has
                        && (has.attribute() instanceof Attribute.ToMany
                                || has.attribute() instanceof Attribute.Elements)
                ? Optional.of(has.attribute())
                : Optional.empty();
    }

    /** How a sub-query that stands in this query can name a path of it, which it only can by an alias. */
    private @Nullable String fromHere(NameScope scope, Path path) {
        boolean aliased = path.segments().size() > 1
                && walk.alias(scope, path.first()).filter(Beginning::named).isPresent();
        return aliased ? path.text() : scope.outer() == null ? NameWalk.THIS + "." + path.text() : null;
    }
}
