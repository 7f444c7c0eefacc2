package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.Fragments.Good;
import dev.lookahead.internal.hql.Fragments.Reading;
import dev.lookahead.internal.hql.Fragments.Spoiled;
import dev.lookahead.internal.hql.HqlDisjunctions.Disjunction;
import dev.lookahead.internal.hql.NameScope.Origin;
import dev.lookahead.internal.hql.NameWalk.Beginning;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a fragment so that it keeps the rows that it is about: what it steps over is joined outwards where it may be
 * missing, and what its virtual model computes stands in the place of its name. What needs no such thing stays as it
 * was written.
 */
public final class Rewriting {

    /** A name that stays, and what it belongs to. */
    private record Bare(NameScope scope, PathUse use, Beginning beginning) {}

    private final Subject subject;
    private final NameWalk walk;
    private final List<NameScope> scopes;
    private final Wording written;
    private final Edits edits;
    private final Joins joins;
    private final Set<String> parameters;
    private final List<Bare> bare = new ArrayList<>();
    private final List<PathUse> treating = new ArrayList<>();
    private boolean treated;
    private @Nullable Reading refused;

    private Rewriting(Subject subject, NameWalk walk, List<NameScope> scopes, Wording written) {
        this.subject = subject;
        this.walk = walk;
        this.scopes = scopes;
        this.written = written;
        this.edits = new Edits(written.text());
        this.joins = new Joins();
        this.parameters = new TreeSet<>(written.parameters());
    }

    /** A good fragment as statements have to write it, or what cannot be right in it. */
    public static Reading of(
            Subject subject, NameWalk walk, List<NameScope> scopes, HqlSyntax.Parsed parsed, Good good) {
        Optional<Bad> ambiguous =
                AmbiguousNames.in(subject, walk, scopes, good.wording().text());
        return ambiguous.isPresent()
                ? ambiguous.get()
                : new Rewriting(subject, walk, scopes, good.wording())
                        .run(good.type(), parsed.disjunctions(), parsed.isNegation());
    }

    /** By itself, Hibernate takes {@code not (…)} for a call of a function of this name. */
    private static String value(String text, boolean negation) {
        return negation ? "true and " + text : text;
    }

    private record Place(NameScope scope, PathUse use) {}

    private Reading run(@Nullable JavaType type, List<Disjunction> disjunctions, boolean negated) {
        List<Place> places = scopes.stream()
                .flatMap(scope -> scope.uses().stream().map(use -> new Place(scope, use)))
                .sorted(Comparator.comparingInt(
                        place -> place.use().end() - place.use().start()))
                .toList();
        for (Place place : places) {
            name(place.scope(), place.use());
            if (refused != null) {
                return refused;
            }
        }
        bare.forEach(this::qualify);
        InheritedUses uses = new InheritedUses(subject, walk, scopes);
        disjunctions.stream()
                .filter(each -> !each.typed() && !treats(each) && uses.maybeForgotten(each))
                .forEach(this::deny);
        joins.write(edits);
        boolean same = joins.outermost().isEmpty();
        String qualified = value(edits.text(true), negated);
        return new Good(
                new Wording(
                        same ? value(edits.text(false), negated) : qualified,
                        qualified,
                        joins.outermost(),
                        parameters,
                        written.condition(),
                        treated),
                type,
                List.of(),
                List.of());
    }

    private void name(NameScope scope, PathUse use) {
        NameScope.Segment first = use.first();
        if (use.ending() == PathUse.Ending.RESULT && scope.results().contains(first.name())) {
            return;
        }
        Optional<Beginning> beginning = walk.beginning(scope, first);
        Optional<NameScope.Segment> field = field(beginning, use);
        Optional<Computation> computation =
                field.flatMap(segment -> subject.fields().named(segment.name()));
        if (computation.isPresent()) {
            expand(use, field.get(), computation.get());
        } else {
            beginning.ifPresent(from -> path(scope, use, from));
        }
    }

    /** The name that may be one of a field, since no attribute has it. */
    private Optional<NameScope.Segment> field(Optional<Beginning> beginning, PathUse use) {
        if (beginning.isEmpty()) {
            return Optional.of(use.first());
        }
        boolean own = beginning.get().named() && beginning.get().origin() == null;
        return own
                        && use.steps().size() > 1
                        && use.steps().get(1) instanceof PathUse.Name second
                        && subject.entity().attribute(second.segment().name()).isAbsent()
                ? Optional.of(second.segment())
                : Optional.empty();
    }

    private void expand(PathUse use, NameScope.Segment field, Computation computation) {
        refused = computation.accept(new Expansion(use, field)).orElse(null);
    }

    /** Writes what a field is instead of its name, or says why it cannot. */
    private final class Expansion implements Computation.Visitor<Optional<Reading>> {

        private final PathUse use;
        private final NameScope.Segment field;

        Expansion(PathUse use, NameScope.Segment field) {
            this.use = use;
            this.field = field;
        }

        @Override
        public Optional<Reading> expression(Computation.Expression expression) {
            if (field.end() != use.end()) {
                String reason = "`" + field.name() + "` is computed, and nothing can follow it";
                return Optional.of(new Bad(reason, field.position(), null));
            }
            Wording wording = expression.wording();
            edits.replace(use.start(), use.end(), wording.inside(use.place().condition()));
            joins.add(wording.joins());
            parameters.addAll(wording.parameters());
            treated |= wording.treated();
            return Optional.empty();
        }

        @Override
        public Optional<Reading> outside(Computation.Outside outside) {
            return Optional.of(new Bad(outside.why(), field.position(), null, instead(field, outside.instead())));
        }

        @Override
        public Optional<Reading> broken(Computation.Broken broken) {
            return Optional.of(new Spoiled());
        }
    }

    private List<String> instead(NameScope.Segment field, @Nullable String name) {
        if (name == null) {
            return List.of();
        }
        Edits other = new Edits(written.text());
        other.replace(field.position(), field.end(), name);
        return List.of(other.text(true));
    }

    private void path(NameScope scope, PathUse use, Beginning beginning) {
        OuterPath path = new OuterPath(walk, scope, use, beginning, edits);
        treated |= beginning.origin() == null && use.steps().stream().anyMatch(PathUse.Treat.class::isInstance);
        refused = WrongPaths.in(walk, scope, use, beginning, path).orElse(null);
        if (!path.isOuter() && use.steps().stream().anyMatch(PathUse.Treat.class::isInstance)) {
            treating.add(use);
        }
        if (path.isOuter()) {
            path.write(joins);
        } else if (!beginning.named() && isInPlace(use)) {
            edits.insert(use.first().position(), joins.alias(beginning.origin()) + ".");
        } else if (!beginning.named()) {
            bare.add(new Bare(scope, use, beginning));
        }
    }

    /** Whether one of the conditions treats rows as those of a type, so that Hibernate takes it for one on the type. */
    private boolean treats(Disjunction disjunction) {
        return treating.stream().anyMatch(use -> disjunction.start() <= use.start() && use.end() <= disjunction.end());
    }

    /** Writes {@code a or b} as {@code true and not (not (a) and not (b))}: Hibernate remembers the tables of both. */
    private void deny(Disjunction disjunction) {
        edits.surround(disjunction.start(), disjunction.end(), "true and not (not (", "))");
        List<CollectionUse.Range> operands = disjunction.operands();
        for (int i = 1; i < operands.size(); i++) {
            int or = operands.get(i - 1).end();
            edits.replace(or, operands.get(i).start(), ") and not (");
        }
    }

    /** Whether a use tells the place of an element, and goes where that is joined. */
    private boolean isInPlace(PathUse use) {
        return scopes.stream()
                .flatMap(scope -> scope.uses().stream())
                .flatMap(other -> other.steps().stream())
                .anyMatch(step -> step instanceof PathUse.At at && at.from() <= use.start() && use.end() <= at.to());
    }

    /** Among joined rows a name needs the alias of what it belongs to. */
    private void qualify(Bare name) {
        Origin origin = name.beginning().origin();
        int at = name.use().first().position();
        if (joins.between(name.scope(), name.beginning().scope())) {
            edits.insert(at, joins.alias(origin) + ".");
        } else if (origin == null) {
            edits.qualify(at, NameWalk.THIS + ".");
        }
    }
}
