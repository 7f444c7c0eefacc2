package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.lookup.SealedMembers.Member;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SealedDescription;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Splits the rows of a kind among the members of a sealed interface: each shows those that no other is nearer to. */
final class SealedCases {

    /**
     * A member, and the rows that it shows.
     *
     * @param row their kind, and the rules that hold for them
     * @param conditions what sets them apart from those that other members show
     */
    record Case(Member member, RowType row, List<Fragment> conditions) {}

    private record Key(String view, RowType row) {}

    private final Schema schema;
    private final Entities entities;
    private final SealedMembers members;
    private final Recursion recursion;
    private final Map<Key, Optional<List<Case>>> known = new HashMap<>();

    SealedCases(Schema schema, Entities entities, SealedMembers members, Recursion recursion) {
        this.schema = schema;
        this.entities = entities;
        this.members = members;
        this.recursion = recursion;
    }

    /** The members that show rows of a kind; nothing where not all kinds of those are known here. */
    Optional<List<Case>> of(SealedDescription view, RowType row) {
        Key key = new Key(view.name(), row);
        Optional<List<Case>> cases = known.get(key);
        if (cases == null) {
            cases = members.of(view, row.unit())
                    .flatMap(all -> members.kinds(entities.of(row)).map(kinds -> split(view, all, row, kinds)));
            known.put(key, cases);
        }
        return cases;
    }

    /** The members that show rows of a kind, whatever other kinds there may be. */
    Optional<List<Case>> certain(SealedDescription view, RowType row) {
        EntityDescription entity = entities.of(row);
        return members.of(view, row.unit()).map(all -> {
            Stream<EntityDescription> special = all.stream()
                    .map(each -> entities.of(each.row()))
                    .filter(each -> SealedMembers.isA(each, entity.name()) && !each.equals(entity))
                    .sorted(Comparator.comparing(EntityDescription::name));
            List<EntityDescription> kinds = Stream.concat(Stream.of(entity), special)
                    .filter(each -> !schema.isAbstract(each.name()))
                    .toList();
            return split(view, all, row, kinds);
        });
    }

    /** The rows that a view shows: those of a sealed one may be fewer than its own rules leave. */
    RowType rowsOf(String view, RowType row) {
        return schema.sealedView(view)
                .value()
                .filter(several -> showsFewer(several, row))
                .map(several -> row.shownBy(several.name()))
                .orElse(row);
    }

    private boolean showsFewer(SealedDescription view, RowType row) {
        return of(view, row).orElse(List.of()).stream().anyMatch(each -> hidesMore(row, each.row()));
    }

    private boolean hidesMore(RowType row, RowType special) {
        return special.view() != null
                || !entities.of(special).hiding().equals(entities.of(row).hiding())
                || !texts(row).containsAll(texts(special));
    }

    private Set<String> texts(RowType row) {
        return recursion.conditions(row).stream()
                .map(fragment -> fragment.wording().qualified())
                .collect(Collectors.toSet());
    }

    private List<Case> split(SealedDescription view, List<Member> all, RowType row, List<EntityDescription> kinds) {
        Map<Member, Set<String>> shown = new LinkedHashMap<>();
        kinds.forEach(kind -> members.nearest(all, kind)
                .ifPresent(member ->
                        shown.computeIfAbsent(member, each -> new TreeSet<>()).add(kind.name())));
        return shown.entrySet().stream()
                .map(each -> one(view, row, each.getKey(), each.getValue()))
                .toList();
    }

    private Case one(SealedDescription view, RowType row, Member member, Set<String> kinds) {
        RowType own = member.row();
        boolean special = SealedMembers.isA(entities.of(own), row.entity());
        String entity = special ? own.entity() : row.entity();
        @Nullable String model = own.model() == null ? row.model() : own.model();
        EntityDescription described = entities.beside(entities.of(row), entity);
        RowType shown = rowsOf(member.view(), new RowType(row.unit(), entity, model));
        return new Case(member, shown, isAll(described, kinds) ? List.of() : List.of(isOneOf(view, described, kinds)));
    }

    private static boolean isAll(EntityDescription entity, Set<String> kinds) {
        return entity.kinds().value().filter(kinds::containsAll).isPresent();
    }

    private Fragment isOneOf(SealedDescription view, EntityDescription entity, Set<String> kinds) {
        String names = kinds.stream()
                .map(each -> entities.beside(entity, each).entityName())
                .collect(Collectors.joining(", "));
        return new Fragment(Wording.of("type(this) in (" + names + ")", Set.of()), view.simpleName());
    }
}
