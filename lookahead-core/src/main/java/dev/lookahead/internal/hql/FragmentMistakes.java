package dev.lookahead.internal.hql;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.hql.FragmentRules.Site;
import dev.lookahead.internal.hql.Fragments.Aggregate;
import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.Fragments.Unknown;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what is wrong with one fragment of a virtual model.
 *
 * @param entity what its row is of
 */
record FragmentMistakes(SubQueries subQueries, EntityDescription entity, String text, Site site) {

    /** What HQL casts to without losing anything. */
    private static final Set<String> CASTABLE = Set.of(
            "String",
            "Integer",
            "Long",
            "Short",
            "Byte",
            "Double",
            "Float",
            "Boolean",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "Instant",
            "UUID");

    /** Good HQL that says something else than it seems to. */
    Mistake doubtful(Fragments.Doubt doubt) {
        return new Mistake(
                Code.NEVER_TRUE,
                site.place(),
                site.what() + " of `" + site.label() + "` compares with null",
                FragmentRules.pointed(text, doubt.position(), doubt.reason()),
                site.fix(doubt.better()));
    }

    /** An expression whose type Hibernate would have to know. */
    Mistake untyped() {
        Optional<String> type = Optional.ofNullable(site.type())
                .map(declared -> declared.boxed().simpleName())
                .filter(CASTABLE::contains);
        return new Mistake(
                Code.BAD_FRAGMENT,
                site.place(),
                site.what() + " of `" + site.label() + "` has no type that Hibernate knows",
                List.of("  " + text, "A parameter has the type of what it is compared with; alone it takes a `cast`."),
                type.map(name -> site.fix("cast(" + text.strip() + " as " + name + ")"))
                        .orElse(null));
    }

    /** It is no HQL. */
    Mistake wrong(Bad bad) {
        String summary = site.what() + " of `" + site.label() + "` is not valid HQL for `" + entity.simpleName() + "`";
        Unknown unknown = bad.unknown();
        Fix fix = unknown == null || bad.position() < 0
                ? bad.better().stream().map(site::fix).reduce(Fix::or).orElse(null)
                : unknown.near().all(unknown.name()).stream()
                        .filter(hit -> CollectionPlaces.allow(entity, text, bad.position(), unknown, hit))
                        .findFirst()
                        .map(hit -> site.fix(replaced(text, bad.position(), unknown.name(), hit)))
                        .orElse(null);
        return new Mistake(
                Code.BAD_FRAGMENT, site.place(), summary, FragmentRules.pointed(text, bad.position(), bad.why()), fix);
    }

    private static String replaced(String text, int position, String name, String hit) {
        return text.substring(0, position) + hit + text.substring(position + name.length());
    }

    /** It aggregates rows without a sub-query. */
    Mistake aggregate(Aggregate aggregate) {
        return new Mistake(
                Code.BARE_AGGREGATE,
                site.place(),
                site.what() + " of `" + site.label() + "` aggregates rows outside a sub-query",
                List.of(
                        "  " + text,
                        "An aggregate stands in a sub-query of its own; two of them would multiply each other."),
                subquery(aggregate).map(site::fix).orElse(null));
    }

    private Optional<String> subquery(Aggregate aggregate) {
        String path = aggregate.argument();
        int dot = path.indexOf('.');
        String collection = dot < 0 ? path : path.substring(0, dot);
        if (!(entity.attributes().get(collection) instanceof Attribute.Collection rows)) {
            return Optional.empty();
        }
        String alias = collection.substring(0, 1);
        String argument =
                dot >= 0 ? alias + path.substring(dot) : aggregate.function().equals("count") ? "*" : alias;
        return Optional.of(
                "select " + aggregate.function() + "(" + argument + ") from " + subQueries.rows(entity, rows, alias));
    }
}
