package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.hql.Fragments.Aggregate;
import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.Fragments.Good;
import dev.lookahead.internal.hql.Fragments.Reading;
import dev.lookahead.internal.hql.Fragments.Role;
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

    public FragmentRules(Fragments fragments, SubQueries subQueries) {
        this.subQueries = subQueries;
        this.fragments = fragments;
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

    /** Reads a fragment, or says what is wrong with it. */
    public Outcome<Read> read(Subject subject, Role role, String text, Site site) {
        return fragments.read(subject, role, text).accept(new Judgement(subject.entity(), role, text, site));
    }

    /** Says what is wrong with a fragment that was read, or gives it. */
    private final class Judgement implements Reading.Visitor<Outcome<Read>> {

        private final Role role;
        private final String text;
        private final Site site;
        private final FragmentMistakes mistakes;

        Judgement(EntityDescription entity, Role role, String text, Site site) {
            this.role = role;
            this.text = text;
            this.site = site;
            this.mistakes = new FragmentMistakes(subQueries, entity, text, site);
        }

        @Override
        public Outcome<Read> good(Good good) {
            Optional<Mistake> forgetful = HiddenRows.mistake(text, role, good.collections(), site);
            if (forgetful.isPresent()) {
                return Outcome.wrong(forgetful.get());
            }
            return Outcome.of(new Read(new Fragment(good.wording(), site.label()), good.type()))
                    .with(good.doubts().stream().map(mistakes::doubtful).toList());
        }

        @Override
        public Outcome<Read> untyped(Fragments.Untyped untyped) {
            return Outcome.wrong(mistakes.untyped());
        }

        @Override
        public Outcome<Read> bad(Bad bad) {
            return Outcome.wrong(mistakes.wrong(bad));
        }

        /** What is wrong is told where the field stands that it names. */
        @Override
        public Outcome<Read> spoiled(Fragments.Spoiled spoiled) {
            return Outcome.nothing();
        }

        @Override
        public Outcome<Read> aggregate(Aggregate aggregate) {
            return Outcome.wrong(mistakes.aggregate(aggregate));
        }
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
}
