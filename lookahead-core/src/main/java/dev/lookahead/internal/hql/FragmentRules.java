package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.hql.Fragments.Aggregate;
import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.Fragments.Good;
import dev.lookahead.internal.hql.Fragments.Reading;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.hql.Fragments.Unknown;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the fragments of virtual models, and says what is wrong with them. */
public final class FragmentRules {

    private final Fragments fragments;
    private final SubQueries subQueries;
    private final Guide guide;

    public FragmentRules(Fragments fragments, SubQueries subQueries, Guide guide) {
        this.subQueries = subQueries;
        this.fragments = fragments;
        this.guide = guide;
    }

    /**
     * Where a fragment stands.
     *
     * @param what what it is for, as users call it, such as {@code the condition}
     * @param label the declaration
     * @param declaration the declaration to write, given the fragment
     * @param type what it is declared to give, or null
     */
    public record Site(
            Place place,
            String what,
            String label,
            UnaryOperator<String> declaration,
            boolean member,
            @Nullable JavaType type) {

        /** One that declares no type. */
        public Site(Place place, String what, String label, UnaryOperator<String> declaration, boolean member) {
            this(place, what, label, declaration, member, null);
        }

        Fix fix(String fragment) {
            String type = JavaType.simple(place.type());
            String line = declaration.apply(fragment);
            return member ? Fix.change(type, line) : Fix.annotate(type, line);
        }
    }

    /** What was read. */
    public record Read(Fragment fragment, @Nullable JavaType type) {}

    /** Reads a fragment, or reports it and gives nothing. */
    public Optional<Read> read(Subject subject, Role role, String text, Site site) {
        EntityDescription entity = subject.entity();
        Reading reading = fragments.read(subject, role, text);
        Optional<Mistake> forgetful = reading instanceof Good good
                ? HiddenRows.mistake(text, role, good.collections(), site)
                : Optional.empty();
        if (forgetful.isPresent()) {
            guide.report(forgetful.get());
            return Optional.empty();
        }
        if (reading instanceof Good good) {
            good.doubts().forEach(doubt -> guide.report(doubtful(text, doubt, site)));
            return Optional.of(new Read(new Fragment(good.wording(), site.label()), good.type()));
        }
        if (reading instanceof Aggregate aggregate) {
            guide.report(aggregate(entity, text, aggregate, site));
        } else if (reading instanceof Fragments.Untyped) {
            guide.report(untyped(text, site));
        } else if (reading instanceof Bad bad) {
            guide.report(wrong(entity, text, bad, site));
        }
        return Optional.empty();
    }

    /** How to write a fragment of which the mapping says that it is good. */
    public Wording trusted(EntityDescription entity, Role role, String text) {
        return fragments.read(Subject.of(entity), role, text) instanceof Good good
                ? good.wording()
                : Wording.of(text, Set.of());
    }

    /** What a good expression gives, as far as that is known. */
    public Optional<JavaType> given(Subject subject, String expression) {
        return fragments.read(subject, Role.EXPRESSION, expression) instanceof Good good
                ? Optional.ofNullable(good.type())
                : Optional.empty();
    }

    private static Mistake doubtful(String text, Fragments.Doubt doubt, Site site) {
        return new Mistake(
                Code.NEVER_TRUE,
                site.place(),
                site.what() + " of `" + site.label() + "` compares with null",
                pointed(text, doubt.position(), doubt.reason()),
                site.fix(doubt.better()));
    }

    private static Mistake untyped(String text, Site site) {
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

    private static Mistake wrong(EntityDescription entity, String text, Bad bad, Site site) {
        String summary =
                site.what() + " of `" + site.label() + "` is no HQL that `" + entity.simpleName() + "` understands";
        Unknown unknown = bad.unknown();
        Fix fix = unknown == null || bad.position() < 0
                ? bad.better().stream().map(site::fix).reduce(Fix::or).orElse(null)
                : unknown.near().all(unknown.name()).stream()
                        .filter(hit -> CollectionPlaces.allow(entity, text, bad.position(), unknown, hit))
                        .findFirst()
                        .map(hit -> site.fix(replaced(text, bad.position(), unknown.name(), hit)))
                        .orElse(null);
        return new Mistake(Code.BAD_FRAGMENT, site.place(), summary, pointed(text, bad.position(), bad.why()), fix);
    }

    private static String replaced(String text, int position, String name, String hit) {
        return text.substring(0, position) + hit + text.substring(position + name.length());
    }

    /** The fragment, with a caret below the place where it goes wrong. */
    public static List<String> pointed(String text, int position, String reason) {
        List<String> lines = new ArrayList<>();
        boolean oneLine = text.lines().count() <= 1;
        if (!text.isBlank()) {
            lines.add("  " + text.replaceAll("\\s*\\R\\s*", " "));
        }
        lines.add(
                position < 0 || !oneLine
                        ? reason
                        : "  " + " ".repeat(Math.min(position, text.length())) + "^ " + reason);
        return lines;
    }

    private Mistake aggregate(EntityDescription entity, String text, Aggregate aggregate, Site site) {
        return new Mistake(
                Code.BARE_AGGREGATE,
                site.place(),
                site.what() + " of `" + site.label() + "` aggregates rows outside a sub-query",
                List.of(
                        "  " + text,
                        "An aggregate stands in a sub-query of its own; two of them would multiply each" + " other."),
                subquery(entity, aggregate).map(site::fix).orElse(null));
    }

    private Optional<String> subquery(EntityDescription entity, Aggregate aggregate) {
        String path = aggregate.argument();
        int dot = path.indexOf('.');
        String collection = dot < 0 ? path : path.substring(0, dot);
        Optional<Attribute> attribute = entity.attribute(collection).value();
        if (attribute.isEmpty()
                || !(attribute.get() instanceof Attribute.ToMany || attribute.get() instanceof Attribute.Elements)) {
            return Optional.empty();
        }
        String alias = collection.substring(0, 1);
        String argument =
                dot >= 0 ? alias + path.substring(dot) : aggregate.function().equals("count") ? "*" : alias;
        return Optional.of("select " + aggregate.function() + "(" + argument + ") from "
                + subQueries.rows(entity, attribute.get(), alias));
    }
}
