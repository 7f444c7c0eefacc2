package dev.lookahead.internal.lookup;

import dev.lookahead.internal.lookup.CollectionUse.Query;
import dev.lookahead.internal.lookup.CollectionUse.Range;
import dev.lookahead.internal.lookup.Fragments.Role;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a fragment so that it sees no hidden row where it looks into a collection.
 *
 * @param type what the fragment is declared to give, or null
 */
record VisibleRows(String text, Role role, @Nullable JavaType type, CollectionUse use) {

    private static final Set<String> INTEGERS = Set.of("int", "short", "byte", "java.lang.Integer", "java.lang.Short");

    /** A part of the text, and what is to stand there. */
    private record Change(Range range, String text) {}

    /** The better text, where there is one that counts right. */
    Optional<String> fragment() {
        return changes().map(this::changed);
    }

    private Optional<List<Change>> changes() {
        return switch (use.kind()) {
            case SIZE -> rows().map(rows -> List.of(counting("select count(*) from " + rows)));
            case EMPTY -> rows().map(rows -> List.of(here((use.spot().negated() ? "" : "not ") + existing(rows))));
            case EXISTS -> rows().map(rows -> List.of(here(existing(rows))));
            case SOURCE -> Optional.ofNullable(use.spot().query()).flatMap(this::source);
            case JOIN -> Optional.ofNullable(use.spot().query()).flatMap(this::onlyPresent);
            case MEMBER -> Optional.ofNullable(use.spot().query()).flatMap(this::members);
            case AGGREGATE, ELEMENTS -> Optional.empty();
        };
    }

    private Optional<String> rows() {
        return Optional.ofNullable(use.path())
                .map(path -> SubQueries.rows(use.attribute(), use.target(), path, alias(path)));
    }

    private String alias(String path) {
        String first = use.attribute().name().substring(0, 1);
        return path.startsWith(first + ".") ? "x" : first;
    }

    private static String existing(String rows) {
        return "exists (select 1 from " + rows + ")";
    }

    /** The number, of the same type as that of {@code size} where that matters. */
    private Change counting(String count) {
        boolean integer = role == Role.EXPRESSION && type != null && INTEGERS.contains(type.name());
        boolean whole = use.spot().range().of(text).equals(text.strip());
        if (integer) {
            return here("cast((" + count + ") as Integer)");
        }
        return here(whole && role == Role.EXPRESSION ? count : "(" + count + ")");
    }

    private Change here(String better) {
        return new Change(use.spot().range(), better);
    }

    /** The entity itself as the source, else the collection and a condition. */
    private Optional<List<Change>> source(Query query) {
        if (query.root() == null || use.path() == null || use.target() == null) {
            return onlyPresent(query);
        }
        String path = use.path();
        String alias = Objects.requireNonNullElse(use.spot().alias(), alias(path));
        boolean members = SubQueries.sayMembers(use.attribute(), use.target());
        String root = (members ? use.target().entityName() : path) + " " + alias;
        String condition = members ? SubQueries.member(alias, path) : SubQueries.present(use.target(), alias);
        return Optional.of(List.of(new Change(query.root(), root), condition(query, condition)));
    }

    private Optional<List<Change>> onlyPresent(Query query) {
        String alias = use.spot().alias();
        if (alias == null) {
            return Optional.empty();
        }
        if (use.target() != null) {
            return Optional.of(List.of(condition(query, SubQueries.present(use.target(), alias))));
        }
        return use.attribute() instanceof Attribute.Elements values && values.single()
                ? Optional.of(List.of(condition(query, alias + " is not null")))
                : Optional.empty();
    }

    /** The collection as the source, and the rows that are there, instead of all rows that are linked. */
    private Optional<List<Change>> members(Query query) {
        String path = use.path();
        String alias = use.spot().alias();
        if (path == null || use.target() == null || query.root() == null || alias == null) {
            return Optional.empty();
        }
        return Optional.of(
                List.of(new Change(query.root(), path + " " + alias), here(SubQueries.present(use.target(), alias))));
    }

    /** One more condition of a query, before the others. */
    private Change condition(Query query, String more) {
        Range condition = query.condition();
        if (condition == null) {
            return new Change(new Range(query.sources(), query.sources()), " where " + more);
        }
        String others = condition.of(text);
        return new Change(condition, more + " and " + (query.either() ? "(" + others + ")" : others));
    }

    private String changed(List<Change> changes) {
        StringBuilder better = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparingInt(
                                (Change change) -> change.range().start())
                        .thenComparingInt(change -> change.range().end())
                        .reversed())
                .forEach(change ->
                        better.replace(change.range().start(), change.range().end(), change.text()));
        return better.toString();
    }
}
