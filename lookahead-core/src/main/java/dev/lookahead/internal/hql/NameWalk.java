package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.NameScope.Origin;
import dev.lookahead.internal.hql.NameScope.Path;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.hql.PathEnd.Columns;
import dev.lookahead.internal.hql.PathEnd.Has;
import dev.lookahead.internal.hql.PathEnd.Nothing;
import dev.lookahead.internal.hql.PathEnd.Other;
import dev.lookahead.internal.hql.PathEnd.Row;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the names of fragments over one entity through the schema, as HQL does: aliases come first. */
final class NameWalk {

    static final String THIS = "this";
    static final String ID = "id";

    private final PathSteps steps;
    private final EntityNames entities;
    private final EntityDescription start;

    NameWalk(Schema schema, EntityNames entities, EntityDescription start) {
        this.steps = new PathSteps(schema, entities, start.unit());
        this.entities = entities;
        this.start = start;
    }

    /**
     * What a path begins at.
     *
     * @param scope the query that it belongs to, the outermost one for the fragment's own row
     * @param origin what rows it is of; null for the fragment's own row
     * @param end the row, or whatever it is
     * @param named whether the first name of the path is an alias of it, and no attribute
     */
    record Beginning(NameScope scope, @Nullable Origin origin, PathEnd end, boolean named) {}

    /** What a path begins at; nothing where the name means nothing, or it is not known what. */
    Optional<Beginning> beginning(NameScope scope, Segment name) {
        return alias(scope, name).or(() -> exposing(scope, name));
    }

    /** What an alias stands for, in the query itself or one around it. */
    Optional<Beginning> alias(NameScope scope, Segment name) {
        for (NameScope each = scope; each != null; each = each.outer()) {
            Optional<Beginning> here = alias(each, each.origins(), name);
            if (here.isPresent()) {
                return here;
            }
        }
        return name.name().equals(THIS)
                ? Optional.of(new Beginning(outermost(scope), null, new Row(start), true))
                : Optional.empty();
    }

    private Optional<Beginning> alias(NameScope scope, List<Origin> origins, Segment name) {
        return origins.stream()
                .filter(origin -> origin.alias().equals(name.name()))
                .findFirst()
                .map(origin -> new Beginning(scope, origin, end(scope, origin), true));
    }

    static NameScope outermost(NameScope scope) {
        NameScope outermost = scope;
        while (outermost.outer() != null) {
            outermost = outermost.outer();
        }
        return outermost;
    }

    /** What has an attribute of this name, the nearest first; nothing where that is not certain. */
    private Optional<Beginning> exposing(NameScope scope, Segment name) {
        for (NameScope each = scope; each != null; each = each.outer()) {
            for (Beginning row : rows(each)) {
                if (!row.end().isKnown()) {
                    return Optional.empty();
                }
                if (exposes(row.end(), name)) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    /** What the rows of a query have attributes of. */
    List<Beginning> rows(NameScope scope) {
        if (scope.outer() == null) {
            return List.of(new Beginning(scope, null, new Row(start), false));
        }
        List<Beginning> rows = new ArrayList<>();
        scope.origins().forEach(origin -> rows.add(new Beginning(scope, origin, end(scope, origin), false)));
        return rows;
    }

    /** The rows of an origin. */
    PathEnd end(NameScope scope, Origin origin) {
        Path path = origin.path();
        if (path == null) {
            return origin.columns() == null ? new Other() : new Columns(origin.columns());
        }
        List<Origin> before = scope.origins().subList(0, scope.origins().indexOf(origin));
        Optional<Beginning> first = path.segments().size() == 1 ? Optional.empty() : aliasBefore(scope, before, path);
        return first.map(row -> element(walk(row.end(), path.segments(), 1))).orElseGet(() -> named(path));
    }

    /** A name with dots may also be of a class. */
    private PathEnd named(Path path) {
        SchemaAnswer<EntityDescription> entity = entities.named(path.text(), start);
        return entity.isAbsent() && path.segments().size() == 1
                ? new Nothing(path.first(), null, entities.all(start))
                : entity.value().<PathEnd>map(Row::new).orElseGet(Other::new);
    }

    private Optional<Beginning> aliasBefore(NameScope scope, List<Origin> before, Path path) {
        NameScope outer = scope.outer();
        return alias(scope, before, path.first())
                .or(() -> outer == null ? Optional.empty() : alias(outer, path.first()));
    }

    Optional<EntityDescription> entity(String name) {
        return steps.entity(name);
    }

    /** One step. */
    PathEnd step(PathEnd from, Segment name) {
        return steps.step(from, name);
    }

    /** What the rows of a collection are, or of a to-one. */
    PathEnd element(PathEnd end) {
        return steps.element(end);
    }

    /** Whether a name alone can be an attribute of it. */
    boolean exposes(PathEnd end, Segment name) {
        return steps.exposes(end, name);
    }

    /** What rows of an entity have, those of the entities that extend it too. */
    Set<String> names(EntityDescription entity) {
        return steps.names(entity);
    }

    /** An entity by what a query calls it. */
    Optional<EntityDescription> named(String name) {
        return entities.named(name, start).value();
    }

    /** Over these names, from one of them on. */
    PathEnd walk(PathEnd from, List<Segment> segments, int index) {
        PathEnd end = from;
        for (int i = index; i < segments.size() && !(end instanceof Nothing); i++) {
            end = step(end, segments.get(i));
        }
        return end;
    }

    /** The type of a value. */
    static Optional<JavaType> type(PathEnd end) {
        return end instanceof Has has && has.attribute() instanceof Attribute.Basic basic
                ? Optional.of(basic.type().boxed())
                : Optional.empty();
    }
}
