package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.hql.NameScope.Origin;
import dev.lookahead.internal.hql.NameScope.Path;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows the names of fragments over one entity through the schema, as HQL does: aliases come first. */
final class NameWalk {

    static final String THIS = "this";
    static final String ID = "id";

    /** Each row has it, though no mapping says so. */
    private static final String TYPE = "class";

    private final Schema schema;
    private final EntityNames entities;
    private final EntityDescription start;

    NameWalk(Schema schema, EntityNames entities, EntityDescription start) {
        this.schema = schema;
        this.entities = entities;
        this.start = start;
    }

    /** What a path leads to. */
    sealed interface End {}

    /** A row of an entity. */
    record Row(EntityDescription entity) implements End {}

    /**
     * An attribute of a row, or of an embeddable in it.
     *
     * @param shared whether all rows of that entity have it, and not only those of one that extends it
     */
    record Has(Attribute attribute, boolean shared) implements End {}

    /** A row of what a query inside selects, of which these are the columns. */
    record Columns(Set<String> names) implements End {}

    /** Something else, or not known here. */
    record Other() implements End {}

    /**
     * Nothing: this name is not known among those.
     *
     * @param owner what has no attribute of that name; null where no entity is called so
     */
    record Nothing(Segment name, @Nullable String owner, Set<String> known) implements End {}

    /**
     * What a path begins at.
     *
     * @param scope the query that it belongs to, the outermost one for the fragment's own row
     * @param origin what rows it is of; null for the fragment's own row
     * @param end the row, or whatever it is
     * @param named whether the first name of the path is an alias of it, and no attribute
     */
    record Beginning(NameScope scope, @Nullable Origin origin, End end, boolean named) {}

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
                if (row.end() instanceof Other || row.end() instanceof Nothing) {
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

    /** Whether a name alone can be an attribute of it. */
    boolean exposes(End end, Segment name) {
        if (end instanceof Columns columns) {
            return columns.names().contains(name.name());
        }
        return !(end instanceof Other) && !(step(end, name) instanceof Nothing) && !isUnknown(end, name);
    }

    /** The id is an attribute of each row, whatever it is called. */
    private boolean isUnknown(End end, Segment name) {
        return end instanceof Row row
                && row.entity().attribute(name.name()).isAbsent()
                && !name.name().equals(ID)
                && ofKind(row.entity(), name.name()).isEmpty();
    }

    /** The rows of an origin. */
    End end(NameScope scope, Origin origin) {
        Path path = origin.path();
        if (path == null) {
            return origin.columns() == null ? new Other() : new Columns(origin.columns());
        }
        List<Origin> before = scope.origins().subList(0, scope.origins().indexOf(origin));
        Optional<Beginning> first = path.segments().size() == 1 ? Optional.empty() : aliasBefore(scope, before, path);
        return first.map(row -> element(walk(row.end(), path.segments(), 1))).orElseGet(() -> named(path));
    }

    /** A name with dots may also be of a class. */
    private End named(Path path) {
        SchemaAnswer<EntityDescription> entity = entities.named(path.text(), start);
        return entity.isAbsent() && path.segments().size() == 1
                ? new Nothing(path.first(), null, entities.all(start))
                : entity.value().<End>map(Row::new).orElseGet(Other::new);
    }

    private Optional<Beginning> aliasBefore(NameScope scope, List<Origin> before, Path path) {
        NameScope outer = scope.outer();
        return alias(scope, before, path.first())
                .or(() -> outer == null ? Optional.empty() : alias(outer, path.first()));
    }

    /** What the rows of a collection are, or of a to-one. */
    End element(End end) {
        if (!(end instanceof Has has)) {
            return end;
        }
        if (has.attribute() instanceof Attribute.Elements elements) {
            return new Has(
                    elements.single()
                            ? new Attribute.Basic(elements.name(), elements.element(), null)
                            : new Attribute.Embedded(elements.name(), elements.element(), elements.attributes()),
                    true);
        }
        return Entities.target(has.attribute())
                .flatMap(this::entity)
                .<End>map(Row::new)
                .orElseGet(Other::new);
    }

    Optional<EntityDescription> entity(String name) {
        return schema.entity(start.unit(), name).value();
    }

    /** An entity by what a query calls it. */
    Optional<EntityDescription> named(String name) {
        return entities.named(name, start).value();
    }

    /** Over these names, from one of them on. */
    End walk(End from, List<Segment> segments, int index) {
        End end = from;
        for (int i = index; i < segments.size() && !(end instanceof Nothing); i++) {
            end = step(end, segments.get(i));
        }
        return end;
    }

    /** One step. */
    End step(End from, Segment name) {
        if (from instanceof Row row) {
            return step(row.entity(), name);
        }
        if (!(from instanceof Has has)) {
            return from instanceof Nothing ? from : new Other();
        }
        if (has.attribute() instanceof Attribute.Embedded embedded) {
            return step(embedded, name);
        }
        return has.attribute() instanceof Attribute.ToOne ? step(element(from), name) : new Other();
    }

    private End step(EntityDescription entity, Segment name) {
        SchemaAnswer<Attribute> answer = entity.attribute(name.name());
        if (answer.value().isPresent()) {
            return new Has(answer.value().get(), true);
        }
        if (name.name().equalsIgnoreCase(ID)) {
            return answer.isAbsent() ? new Has(Entities.idOf(entity), true) : new Other();
        }
        Optional<Attribute> ofKind = ofKind(entity, name.name());
        if (ofKind.isPresent()) {
            return new Has(ofKind.get(), false);
        }
        return answer.isAbsent() && isKnownWhole(entity, name.name()) ? nothing(name, entity) : new Other();
    }

    private boolean isKnownWhole(EntityDescription entity, String name) {
        return !name.equals(TYPE)
                && !entities.mayBeExtended(entity)
                && entities.extending(entity).stream()
                        .allMatch(kind -> kind.attribute(name).isAbsent());
    }

    /** What an entity that extends it has, which HQL lets each row have. */
    private Optional<Attribute> ofKind(EntityDescription entity, String name) {
        return entities.extending(entity).stream()
                .flatMap(kind -> kind.attribute(name).value().stream())
                .findFirst();
    }

    private static End step(Attribute.Embedded embedded, Segment name) {
        Map<String, Attribute> parts = embedded.attributes();
        Attribute part = parts.get(name.name());
        return part == null ? new Nothing(name, embedded.type().simpleName(), parts.keySet()) : new Has(part, true);
    }

    private Nothing nothing(Segment name, EntityDescription entity) {
        return new Nothing(name, entity.simpleName(), names(entity));
    }

    /** What rows of an entity have, those of the entities that extend it too. */
    Set<String> names(EntityDescription entity) {
        Set<String> names = new TreeSet<>(entity.attributes().keySet());
        entities.extending(entity)
                .forEach(kind -> names.addAll(kind.attributes().keySet()));
        return names;
    }

    /** The type of a value. */
    static Optional<JavaType> type(End end) {
        return end instanceof Has has && has.attribute() instanceof Attribute.Basic basic
                ? Optional.of(basic.type().boxed())
                : Optional.empty();
    }
}
