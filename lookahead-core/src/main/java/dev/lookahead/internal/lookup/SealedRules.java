package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.internal.schema.SealedDescription;
import dev.lookahead.model.View;
import java.util.ArrayList;
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

/** Which of the views that a sealed interface permits shows a row: that of its entity, or of the nearest above. */
final class SealedRules {

    /**
     * A view that a sealed interface permits, directly or through another one that is not marked.
     *
     * @param row the kind of row that it names
     */
    record Member(String view, RowType row) {}

    /**
     * A member, and the rows that it shows.
     *
     * @param row their kind, and the rules that hold for them
     * @param conditions what sets them apart from those that other members show
     */
    private record Case(Member member, RowType row, List<Fragment> conditions) {}

    private record Key(String view, RowType row) {}

    private record Located(String view, String unit) {}

    private final Schema schema;
    private final Entities entities;
    private final RowBindings bindings;
    private final Recursion recursion;
    private final Guide guide;
    private final Map<Located, Optional<List<Member>>> members = new HashMap<>();
    private final Map<Key, Optional<List<Case>>> cases = new HashMap<>();

    SealedRules(Schema schema, Entities entities, RowBindings bindings, Recursion recursion, Guide guide) {
        this.schema = schema;
        this.entities = entities;
        this.bindings = bindings;
        this.recursion = recursion;
        this.guide = guide;
    }

    /** The members of a sealed interface in a persistence unit, or nothing where a mistake was reported. */
    Optional<List<Member>> members(SealedDescription view, String unit) {
        Located key = new Located(view.name(), unit);
        Optional<List<Member>> known = members.get(key);
        if (known == null) {
            known = gathered(view, unit).filter(all -> !view.isBound() || isWhole(view, unit, all));
            members.put(key, known);
        }
        return known;
    }

    /** Which of some members shows the rows of an entity: the nearest, going upwards. */
    Optional<Member> nearest(List<Member> members, EntityDescription kind) {
        return members.stream()
                .filter(each -> isA(kind, each.row().entity()))
                .reduce((one, other) -> isA(entities.of(other.row()), one.row().entity()) ? other : one);
    }

    private static boolean isA(EntityDescription entity, String other) {
        return entity.name().equals(other) || entity.parents().contains(other);
    }

    private Optional<List<Member>> gathered(SealedDescription view, String unit) {
        List<Member> gathered = new ArrayList<>();
        boolean good = true;
        for (String each : view.permitted()) {
            Optional<SealedDescription> unmarked = schema.sealedView(each).value();
            if (schema.boundTo(each).isPresent()) {
                Optional<RowType> row = bindings.boundTo(each, unit);
                row.ifPresent(found -> gathered.add(new Member(each, found)));
                good &= row.isPresent();
            } else if (unmarked.isPresent()) {
                Optional<List<Member>> inner = members(unmarked.get(), unit);
                inner.ifPresent(gathered::addAll);
                good &= inner.isPresent();
            } else {
                noView(view, each);
                good = false;
            }
        }
        return good && areDifferent(view, gathered) ? Optional.of(gathered) : Optional.empty();
    }

    private void noView(SealedDescription view, String permitted) {
        report(
                Code.BAD_CASE,
                new Place(permitted, null),
                "`" + JavaType.simple(permitted) + "`, which `" + view.simpleName() + "` permits, is no view",
                List.of("What a sealed view permits are records, or sealed interfaces of such, each marked with its"
                        + " entity or a virtual model of that: `@View(…)`."),
                null);
    }

    private boolean areDifferent(SealedDescription view, List<Member> members) {
        Map<String, Member> byEntity = new HashMap<>();
        boolean good = true;
        for (Member each : members) {
            Member other = byEntity.putIfAbsent(each.row().entity(), each);
            if (other != null) {
                good = false;
                report(
                        Code.BAD_CASE,
                        new Place(each.view(), null).at(View.class, "value"),
                        "`" + JavaType.simple(other.view()) + "` and `" + JavaType.simple(each.view()) + "`, which `"
                                + view.simpleName() + "` permits, are both views of `"
                                + JavaType.simple(each.row().entity()) + "`",
                        List.of("Nothing says which of them shows a row; one has to go, or to view another entity."),
                        null);
            }
        }
        return good;
    }

    /** Whether each member is a view of what the interface is one of, and every row of that has one. */
    private boolean isWhole(SealedDescription view, String unit, List<Member> members) {
        Optional<EntityDescription> entity = bindings.boundTo(view.name(), unit).map(entities::of);
        if (entity.isEmpty()) {
            return false;
        }
        boolean good = true;
        for (Member each : members) {
            if (!isA(entities.of(each.row()), entity.get().name())) {
                otherEntity(view, entity.get(), each);
                good = false;
            }
        }
        for (EntityDescription kind : kinds(entity.get()).orElse(List.of())) {
            if (nearest(members, kind).isEmpty()) {
                uncovered(view, entity.get(), kind);
                good = false;
            }
        }
        return good;
    }

    /** The entities that a row can be of, where that is known here. */
    Optional<List<EntityDescription>> kinds(EntityDescription entity) {
        return entity.kinds()
                .value()
                .map(all -> all.stream()
                        .sorted()
                        .map(each -> schema.entity(entity.unit(), each))
                        .map(SchemaAnswer::value)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void otherEntity(SealedDescription view, EntityDescription entity, Member member) {
        String other = JavaType.simple(member.row().entity());
        report(
                Code.BAD_CASE,
                new Place(member.view(), null).at(View.class, "value"),
                "`" + JavaType.simple(member.view()) + "`, which `" + view.simpleName() + "` permits, is a view of `"
                        + other + "`",
                List.of("`" + view.simpleName() + "` is a view of `" + entity.simpleName() + "`, and no row of that is"
                        + " one of `" + other + "`."),
                null);
    }

    private void uncovered(SealedDescription view, EntityDescription entity, EntityDescription kind) {
        report(
                Code.UNCOVERED,
                new Place(view.name(), null),
                "`" + view.simpleName() + "` has no record for `" + kind.simpleName() + "`",
                List.of(
                        "A row of `" + entity.simpleName() + "` may be one of `" + kind.simpleName()
                                + "`. It is shown by the record of its entity, or of the nearest one above.",
                        "The new one stands in a `permits` clause too, if there is any."),
                record(view, kind));
    }

    /** A record that shows the id of an entity, inside of the interface. */
    public static Fix record(SealedDescription view, EntityDescription kind) {
        return Fix.add(view.simpleName(), record(view.simpleName(), kind));
    }

    public static String record(String view, EntityDescription kind) {
        return "@View(" + kind.simpleName() + ".class) record " + kind.simpleName() + "View("
                + kind.id().type().boxed() + " " + kind.id().name() + ") implements " + view + " {}";
    }

    /** The rows that a view shows: those of a sealed one may be fewer than its own rules leave. */
    RowType rowsOf(String view, RowType row) {
        return schema.sealedView(view)
                .value()
                .map(several -> rows(several, row))
                .orElse(row);
    }

    /** The rows of a kind that the members of a sealed view show. */
    private RowType rows(SealedDescription view, RowType row) {
        boolean fewer = split(view, row).orElse(List.of()).stream().anyMatch(each -> hidesMore(row, each.row()));
        return fewer ? row.shownBy(view.name()) : row;
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

    /** That a member of the sealed view shows the row, where there are rows that none does. */
    List<Fragment> conditions(RowType row) {
        if (row.view() == null) {
            return List.of();
        }
        SealedDescription view = schema.sealedView(row.view()).value().orElseThrow();
        List<Case> all = split(view, row.shownByAny()).orElse(List.of());
        String id = "this." + entities.of(row).id().name();
        Set<String> parameters = new TreeSet<>();
        String text = all.stream()
                .map(each -> {
                    List<Fragment> conditions = Stream.concat(
                                    recursion.conditions(each.row()).stream(), each.conditions().stream())
                            .toList();
                    conditions.forEach(fragment -> parameters.addAll(fragment.parameters()));
                    return id + " in (select " + id + " from "
                            + entities.of(each.row()).entityName() + " this" + those(conditions) + ")";
                })
                .collect(Collectors.joining(" or "));
        return List.of(new Fragment(Wording.of(text, parameters), view.simpleName()));
    }

    /** What remains of the rows of a sub-query, which has the joins of its conditions. */
    private static String those(List<Fragment> conditions) {
        String joins = conditions.stream()
                .flatMap(fragment -> fragment.wording().joins().stream())
                .distinct()
                .map(join -> " " + join.text())
                .collect(Collectors.joining());
        String where = conditions.stream()
                .map(fragment -> "(" + fragment.wording().qualified() + ")")
                .collect(Collectors.joining(" and "));
        return joins + (where.isEmpty() ? "" : " where " + where);
    }

    /**
     * What is made of a row by each member that shows some of its kind. Where not all kinds are known here, there is no
     * more to say, and what is certain of the others is looked into.
     */
    Optional<ValueSource.OneOf> cases(SealedDescription view, RowType row) {
        Optional<List<Case>> all = split(view, row.shownByAny());
        List<Case> certain = all.or(() -> certain(view, row)).orElse(List.of());
        List<ValueSource.Related> made =
                certain.stream().flatMap(each -> made(view, row, each).stream()).toList();
        return all.filter(cases -> cases.size() == made.size()).map(cases -> new ValueSource.OneOf(made));
    }

    private Optional<ValueSource.Related> made(SealedDescription view, RowType row, Case one) {
        Relation relation = new Relation(
                row,
                view.simpleName(),
                new RelationPath.Same(),
                one.row(),
                Relation.Reach.JOIN,
                false,
                one.conditions(),
                null,
                Limit.NONE,
                0);
        return recursion
                .view(one.member().view(), one.row(), List.of(relation), useSite(view, one.member()))
                .map(result -> new ValueSource.Related(relation.to(result.row()), result));
    }

    /** The members that show rows of a kind, whatever other kinds there may be. */
    private Optional<List<Case>> certain(SealedDescription view, RowType row) {
        EntityDescription entity = entities.of(row);
        return members(view, row.unit()).map(all -> {
            Stream<EntityDescription> special = all.stream()
                    .map(each -> entities.of(each.row()))
                    .filter(each -> isA(each, entity.name()) && !each.equals(entity))
                    .sorted(Comparator.comparing(EntityDescription::name));
            return split(
                    view,
                    all,
                    row,
                    Stream.concat(Stream.of(entity), special)
                            .filter(each -> !schema.isAbstract(each.name()))
                            .toList());
        });
    }

    static UseSite useSite(SealedDescription view, Member member) {
        Place place = new Place(view.name(), null);
        String name = JavaType.simple(member.view());
        return new UseSite(
                place,
                place,
                name,
                name,
                JavaType.of(member.view()),
                null,
                view.simpleName(),
                "`" + view.simpleName() + "`",
                UseSite.Kind.NAME,
                (path, type, keyedBy) -> null);
    }

    /** The members that show rows of a kind, each with those that no other one is nearer to. */
    private Optional<List<Case>> split(SealedDescription view, RowType row) {
        Key key = new Key(view.name(), row);
        Optional<List<Case>> known = cases.get(key);
        if (known == null) {
            known = members(view, row.unit()).flatMap(all -> split(view, all, row));
            cases.put(key, known);
        }
        return known;
    }

    private Optional<List<Case>> split(SealedDescription view, List<Member> members, RowType row) {
        return kinds(entities.of(row)).map(kinds -> split(view, members, row, kinds));
    }

    private List<Case> split(SealedDescription view, List<Member> members, RowType row, List<EntityDescription> kinds) {
        Map<Member, Set<String>> shown = new LinkedHashMap<>();
        kinds.forEach(kind -> nearest(members, kind)
                .ifPresent(member ->
                        shown.computeIfAbsent(member, each -> new TreeSet<>()).add(kind.name())));
        return shown.entrySet().stream()
                .map(each -> one(view, row, each.getKey(), each.getValue()))
                .toList();
    }

    private Case one(SealedDescription view, RowType row, Member member, Set<String> kinds) {
        RowType own = member.row();
        boolean special = isA(entities.of(own), row.entity());
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

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
