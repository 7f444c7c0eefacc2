package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.lookup.Fragments.Bad;
import dev.lookahead.internal.lookup.Fragments.Unknown;
import dev.lookahead.internal.lookup.NameScope.Origin;
import dev.lookahead.internal.lookup.NameScope.Path;
import dev.lookahead.internal.lookup.NameScope.Segment;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the names of a fragment through the schema. It says what means nothing for certain, and is
 * silent where a name may be something that the schema does not tell.
 */
final class DeclaredNames {

    private static final String THIS = "this";
    private static final String ID = "id";

    /** Functions of databases that are written without parentheses. */
    private static final Set<String> BARE_FUNCTIONS = Set.of(
            "pi",
            "user",
            "current_user",
            "session_user",
            "system_user",
            "current_schema",
            "current_catalog",
            "localtime",
            "localtimestamp",
            "sysdate",
            "systimestamp",
            "rownum",
            "rand",
            "random");

    private final Schema schema;
    private final EntityNames entities;

    DeclaredNames(Schema schema, EntityNames entities) {
        this.schema = schema;
        this.entities = entities;
    }

    /** The first name that means nothing, if there is one. */
    Optional<Bad> unknown(EntityDescription start, List<NameScope> scopes) {
        return new Walk(start).unknown(scopes);
    }

    /** The type of what a path names, where it is a value. */
    Optional<JavaType> type(EntityDescription start, NameScope scope, Path path) {
        return new Walk(start).end(scope, path) instanceof Value value ? Optional.of(value.type()) : Optional.empty();
    }

    /** Where a good fragment looks into collections. */
    List<CollectionUse> collections(EntityDescription start, HqlSyntax.Parsed parsed) {
        Walk walk = new Walk(start);
        return parsed.collections(parsed.names()).stream()
                .flatMap(found -> walk.use(found).stream())
                .toList();
    }

    /** What a path leads to. */
    private sealed interface End {}

    /** Rows of an entity. */
    private record Row(EntityDescription entity) implements End {}

    /** An embeddable. */
    private record Parts(Attribute.Embedded embedded) implements End {}

    /** A value in a column. */
    private record Value(JavaType type) implements End {}

    /** Something else, or not known here. */
    private record Other() implements End {}

    /** Nothing: this name is not known among those. */
    private record Nothing(Segment name, String owner, Set<String> known) implements End {

        Bad bad() {
            return new Bad(
                    "`" + name.name() + "` means nothing here",
                    name.position(),
                    new Unknown(name.name(), owner, known));
        }
    }

    private final class Walk {

        private final EntityDescription start;

        Walk(EntityDescription start) {
            this.start = start;
        }

        Optional<Bad> unknown(List<NameScope> scopes) {
            return scopes.stream()
                    .flatMap(scope -> Stream.concat(
                            scope.origins().stream().map(origin -> end(scope, origin)),
                            scope.paths().stream().map(path -> end(scope, path))))
                    .filter(Nothing.class::isInstance)
                    .map(nothing -> ((Nothing) nothing).bad())
                    .findFirst();
        }

        private End end(NameScope scope, Origin origin) {
            Path path = origin.path();
            if (path == null) {
                return new Other();
            }
            List<Origin> before = scope.origins().subList(0, scope.origins().indexOf(origin));
            return (path.segments().size() == 1 ? Optional.<End>empty() : alias(scope, before, path.first()))
                    .map(first -> walk(first, path, 1))
                    .or(() -> entities.named(path.text(), start).value().map(Row::new))
                    .orElseGet(Other::new);
        }

        private End end(NameScope scope, Path path) {
            return alias(scope, scope.origins(), path.first())
                    .map(row -> walk(row, path, 1))
                    .orElseGet(() -> exposed(scope, path));
        }

        /** What an alias stands for, in the query itself or one around it. */
        private Optional<End> alias(NameScope scope, List<Origin> origins, Segment name) {
            String alias = name.name().toLowerCase(Locale.ROOT);
            Optional<End> here = origins.stream()
                    .filter(origin -> origin.alias().equals(alias))
                    .findFirst()
                    .map(origin -> end(scope, origin));
            NameScope outer = scope.outer();
            if (here.isPresent() || outer != null) {
                return here.or(() -> alias(Objects.requireNonNull(outer), outer.origins(), name));
            }
            return alias.equals(THIS) ? Optional.of(new Row(start)) : Optional.empty();
        }

        /** A path that begins with an attribute of one of the origins. */
        private End exposed(NameScope scope, Path path) {
            Segment name = path.first();
            List<Row> rows = new ArrayList<>();
            for (NameScope each = scope; each != null; each = each.outer()) {
                if (each.results().contains(name.name().toLowerCase(Locale.ROOT))) {
                    return new Other();
                }
                for (End origin : origins(each)) {
                    if (!(origin instanceof Row row)) {
                        return new Other();
                    }
                    End end = walk(row, path, 0);
                    if (!(end instanceof Nothing nothing) || !nothing.name().equals(name)) {
                        return end;
                    }
                    rows.add(row);
                }
            }
            return maybeNoAttribute(path) ? new Other() : nothing(name, rows);
        }

        private List<End> origins(NameScope scope) {
            return scope.outer() == null
                    ? List.of(new Row(start))
                    : scope.origins().stream().map(origin -> end(scope, origin)).toList();
        }

        Optional<CollectionUse> use(HqlCollections.Found found) {
            Path path = found.path();
            return collection(found.scope(), path)
                    .map(attribute -> new CollectionUse(
                            found.kind(),
                            fromHere(found.scope(), path),
                            attribute,
                            Entities.target(attribute)
                                    .flatMap(target ->
                                            schema.entity(start.unit(), target).value())
                                    .orElse(null),
                            found.spot()));
        }

        private Optional<Attribute> collection(NameScope scope, Path path) {
            List<Segment> segments = path.segments();
            Segment last = segments.get(segments.size() - 1);
            return owners(scope, segments.subList(0, segments.size() - 1))
                    .flatMap(owner -> attribute(owner, last.name()).stream())
                    .findFirst()
                    .filter(attribute ->
                            attribute instanceof Attribute.ToMany || attribute instanceof Attribute.Elements);
        }

        /** What a path without its last name leads to; for a name alone, what there is from here outwards. */
        private Stream<End> owners(NameScope scope, List<Segment> segments) {
            if (!segments.isEmpty()) {
                return Stream.of(end(scope, new Path(segments)));
            }
            NameScope outer = scope.outer();
            Stream<End> here = origins(scope).stream();
            return outer == null ? here : Stream.concat(here, owners(outer, segments));
        }

        private static Optional<Attribute> attribute(End owner, String name) {
            if (owner instanceof Row row) {
                return row.entity().attribute(name).value();
            }
            return owner instanceof Parts parts
                    ? Optional.ofNullable(parts.embedded().attributes().get(name))
                    : Optional.empty();
        }

        /** How a sub-query that stands in this query can name a path of it, which it only can by an alias. */
        private @Nullable String fromHere(NameScope scope, Path path) {
            boolean aliased = path.segments().size() > 1
                    && alias(scope, scope.origins(), path.first()).isPresent();
            return aliased ? path.text() : scope.outer() == null ? THIS + "." + path.text() : null;
        }

        /** Classes, their constants, and functions may be named where attributes are. */
        private boolean maybeNoAttribute(Path path) {
            return path.segments().stream()
                            .anyMatch(segment ->
                                    !Character.isLowerCase(segment.name().charAt(0)))
                    || (path.segments().size() == 1
                            && (BARE_FUNCTIONS.contains(path.text().toLowerCase(Locale.ROOT))
                                    || entities.mayBeConstant(path.text(), start)));
        }

        /** Rather of a row that has something of a near name. */
        private static Nothing nothing(Segment name, List<Row> rows) {
            Row row = rows.stream()
                    .filter(each -> new NearMiss(each.entity().attributes().keySet())
                            .to(name.name())
                            .isPresent())
                    .findFirst()
                    .orElse(rows.get(0));
            return nothing(name, row.entity());
        }

        private static Nothing nothing(Segment name, EntityDescription entity) {
            return new Nothing(name, entity.simpleName(), entity.attributes().keySet());
        }

        private End walk(End from, Path path, int index) {
            End end = from;
            for (int i = index; i < path.segments().size(); i++) {
                Segment name = path.segments().get(i);
                if (end instanceof Row row) {
                    end = step(row.entity(), name);
                } else if (end instanceof Parts parts) {
                    end = step(parts.embedded(), name);
                } else {
                    return end;
                }
            }
            return end;
        }

        private End step(EntityDescription entity, Segment name) {
            Answer<Attribute> answer = entity.attribute(name.name());
            if (answer.isAbsent() && !name.name().equalsIgnoreCase(ID) && !entities.mayBeExtended(entity)) {
                return nothing(name, entity);
            }
            return answer.value().map(this::end).orElseGet(Other::new);
        }

        private End step(Attribute.Embedded embedded, Segment name) {
            Map<String, Attribute> parts = embedded.attributes();
            Attribute part = parts.get(name.name());
            return part == null ? new Nothing(name, embedded.type().simpleName(), parts.keySet()) : end(part);
        }

        private End end(Attribute attribute) {
            if (attribute instanceof Attribute.Embedded embedded) {
                return new Parts(embedded);
            }
            if (attribute instanceof Attribute.Basic basic) {
                return new Value(basic.type().boxed());
            }
            return Entities.target(attribute)
                    .flatMap(target -> schema.entity(start.unit(), target).value())
                    .<End>map(Row::new)
                    .orElseGet(Other::new);
        }
    }
}
