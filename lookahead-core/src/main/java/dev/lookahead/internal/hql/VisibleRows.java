package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Query;
import dev.lookahead.internal.hql.CollectionUse.Range;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.schema.JavaType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
                .map(this::source)
                .map(source -> source.of(alias(), text).text());
    }

    private VisibleSource source(CollectionPath path) {
        return new VisibleSource(use.attribute(), use.target(), path);
    }

    private String alias() {
        return VisibleSource.free(Stream.of(use.attribute().name().substring(0, 1), "x"), text);
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
        CollectionPath path = use.path();
        String alias = use.spot().alias();
        if (path == null || use.target() == null || (query.root() == null && alias == null)) {
            return onlyPresent(query);
        }
        return Optional.of(changes(query, source(path).of(Objects.requireNonNullElseGet(alias, this::alias), text)));
    }

    private List<Change> changes(Query query, VisibleSource.Source source) {
        Change root = here(source.from());
        return source.condition() == null ? List.of(root) : List.of(root, condition(query, source.condition()));
    }

    private Optional<List<Change>> onlyPresent(Query query) {
        return Optional.ofNullable(use.spot().alias())
                .flatMap(alias -> VisibleSource.condition(use.attribute(), use.target(), alias))
                .map(present -> List.of(condition(query, present)));
    }

    /** The collection as the source, and the rows that are there, instead of all rows that are linked. */
    private Optional<List<Change>> members(Query query) {
        CollectionPath path = use.path();
        String alias = use.spot().alias();
        Range root = query.root();
        if (path == null || use.target() == null || root == null || alias == null) {
            return Optional.empty();
        }
        return source(path)
                .present(alias, text)
                .map(rows -> List.of(new Change(root, rows.from()), here(Objects.requireNonNull(rows.condition()))));
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
