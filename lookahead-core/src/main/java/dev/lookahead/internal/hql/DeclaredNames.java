package dev.lookahead.internal.hql;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.Fragments.Unknown;
import dev.lookahead.internal.hql.NameScope.Path;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.hql.PathEnd.Nothing;
import dev.lookahead.internal.hql.PathEnd.Other;
import dev.lookahead.internal.hql.PathEnd.Row;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows the names of a fragment through the schema. It says what means nothing for certain, and is
 * silent where a name may be something that the schema does not tell.
 */
public final class DeclaredNames {

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

    public DeclaredNames(Schema schema, EntityNames entities) {
        this.schema = schema;
        this.entities = entities;
    }

    /** The names of fragments over one entity. */
    public NameWalk walk(EntityDescription start) {
        return new NameWalk(schema, entities, start);
    }

    /** The first name that means nothing, if there is one. */
    public Optional<Bad> unknown(Subject subject, List<NameScope> scopes) {
        return new Search(subject).unknown(scopes);
    }

    /** The type of what a path names, where it is a value. */
    Optional<JavaType> type(Subject subject, NameScope scope, Path path) {
        Search search = new Search(subject);
        return search.computed(scope, path)
                .map(Computation.Expression::type)
                .or(() -> NameWalk.type(search.end(scope, path)));
    }

    /** Where a good fragment looks into collections. */
    public List<CollectionUse> collections(EntityDescription start, HqlSyntax.Parsed parsed) {
        CollectionNames collections = new CollectionNames(walk(start));
        return parsed.collections(parsed.names()).stream()
                .flatMap(found -> collections.use(found).stream())
                .toList();
    }

    private final class Search {

        private final Subject subject;
        private final EntityDescription start;
        private final NameWalk walk;

        Search(Subject subject) {
            this.subject = subject;
            this.start = subject.entity();
            this.walk = walk(start);
        }

        /** The expression that a path stands for, if it is the name of one. */
        Optional<Computation.Expression> computed(NameScope scope, Path path) {
            int last = path.segments().size() - 1;
            Segment name = path.segments().get(last);
            boolean own = last == 0
                    ? walk.beginning(scope, name).isEmpty()
                    : last == 1 && path.first().name().equals(NameWalk.THIS);
            return own && !scope.results().contains(name.name()) && subject.isComputed(name.name())
                    ? subject.fields()
                            .named(name.name())
                            .filter(Computation.Expression.class::isInstance)
                            .map(Computation.Expression.class::cast)
                    : Optional.empty();
        }

        Optional<Bad> unknown(List<NameScope> scopes) {
            return scopes.stream()
                    .flatMap(scope -> Stream.concat(
                            scope.origins().stream().map(origin -> walk.end(scope, origin)),
                            scope.uses().stream().flatMap(use -> ends(scope, use))))
                    .filter(Nothing.class::isInstance)
                    .map(nothing -> bad((Nothing) nothing))
                    .findFirst();
        }

        private Bad bad(Nothing nothing) {
            Segment name = nothing.name();
            return new Bad(
                    "`" + name.name() + "` means nothing here",
                    name.position(),
                    new Unknown(name.name(), nothing.owner(), nothing.known()));
        }

        /** What the names lead to that a path begins with, and those behind each type that it treats rows as. */
        private Stream<PathEnd> ends(NameScope scope, PathUse use) {
            return Stream.concat(
                    use.names().stream().map(path -> end(scope, path)),
                    use.treated().entrySet().stream()
                            .flatMap(treated -> walk.named(treated.getKey()).stream()
                                    .map(entity -> walk.walk(new Row(entity), treated.getValue(), 0))));
        }

        private PathEnd end(NameScope scope, Path path) {
            if (computed(scope, path).isPresent()) {
                return new Other();
            }
            return walk.alias(scope, path.first())
                    .map(row -> walk.walk(row.end(), path.segments(), 1))
                    .orElseGet(() -> exposed(scope, path));
        }

        /** A path that begins with an attribute of one of the origins. */
        private PathEnd exposed(NameScope scope, Path path) {
            Segment name = path.first();
            List<Row> rows = new ArrayList<>();
            for (NameScope each = scope; each != null; each = each.outer()) {
                if (each.results().contains(name.name())) {
                    return new Other();
                }
                for (NameWalk.Beginning origin : walk.rows(each)) {
                    if (!(origin.end() instanceof Row row)) {
                        return new Other();
                    }
                    PathEnd end = walk.walk(row, path.segments(), 0);
                    if (!(end instanceof Nothing nothing) || !nothing.name().equals(name)) {
                        return end;
                    }
                    rows.add(row);
                }
            }
            return maybeNoAttribute(path) ? new Other() : nothing(name, rows);
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
        private Nothing nothing(Segment name, List<Row> rows) {
            Row row = rows.stream()
                    .filter(each -> new NearMiss(names(each)).to(name.name()).isPresent())
                    .findFirst()
                    .orElse(rows.get(0));
            return new Nothing(name, row.entity().simpleName(), names(row));
        }

        private Set<String> names(Row row) {
            Set<String> names = walk.names(row.entity());
            if (row.entity().equals(start)) {
                names.addAll(subject.names());
            }
            return names;
        }
    }
}
