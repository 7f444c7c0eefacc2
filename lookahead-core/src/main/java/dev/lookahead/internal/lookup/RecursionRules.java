package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.lookup.ViewsUnderWay.Shown;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a view may lead back to itself: over an edge with a depth, or over one collection that is the
 * inverse of its own to-one association, since such rows are a tree.
 */
final class RecursionRules {

    /** How deep the line goes that is offered; the user knows better. */
    private static final int OFFERED = 3;

    private final Entities entities;
    private final Guide guide;
    private final List<Edge> edges = new ArrayList<>();

    RecursionRules(Entities entities, Guide guide) {
        this.entities = entities;
        this.guide = guide;
    }

    /**
     * A view that shows another.
     *
     * @param way all relations between their rows
     * @param useSite what shows it
     */
    private record Edge(Shown from, Shown to, List<Relation> way, UseSite useSite) {

        boolean ends() {
            return way.stream().anyMatch(relation -> relation.depth() > 0);
        }

        /** Whether it stays on the row, which a sealed view shows as that of a special entity. */
        boolean stays() {
            return way.get(0).stays();
        }
    }

    /** Takes note that one view shows another. */
    void leads(Shown from, Shown to, List<Relation> way, UseSite useSite) {
        edges.add(new Edge(from, to, way, useSite));
    }

    /** Looks at what was taken note of since the last time, and reports each way round without an end. */
    void check() {
        List<Edge> allowed = new ArrayList<>(edges.stream().filter(Edge::stays).toList());
        for (Edge edge : edges) {
            if (!edge.ends() && !edge.stays()) {
                allowed.add(edge);
                Set<Edge> around = around(edge, allowed);
                if (!around.isEmpty() && !isTree(around)) {
                    allowed.remove(edge);
                    report(edge, round(edge, allowed));
                }
            }
        }
        edges.clear();
    }

    /** All edges that are on some way round with this one. */
    private static Set<Edge> around(Edge edge, List<Edge> edges) {
        Set<Shown> behind = closure(edge.to(), edges, Edge::from, Edge::to);
        Set<Shown> before = closure(edge.from(), edges, Edge::to, Edge::from);
        return behind.contains(edge.from())
                ? edges.stream()
                        .filter(each -> behind.contains(each.from()) && before.contains(each.to()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<Shown> closure(
            Shown start, List<Edge> edges, Function<Edge, Shown> enter, Function<Edge, Shown> leave) {
        Set<Shown> reached = new HashSet<>(Set.of(start));
        boolean more = true;
        while (more) {
            more = false;
            for (Edge edge : edges) {
                more |= reached.contains(enter.apply(edge)) && reached.add(leave.apply(edge));
            }
        }
        return reached;
    }

    /** Whether all edges follow the same collection of a tree downwards. */
    private boolean isTree(Set<Edge> edges) {
        List<Optional<Attribute.ToMany>> followed =
                edges.stream().filter(edge -> !edge.stays()).map(this::tree).toList();
        return followed.stream().allMatch(Optional::isPresent)
                && followed.stream().distinct().count() == 1;
    }

    /** The collection of a tree that an edge follows. */
    private Optional<Attribute.ToMany> tree(Edge edge) {
        Relation relation = edge.way().get(0);
        if (edge.way().size() > 1) {
            return Optional.empty();
        }
        EntityDescription owner = entities.of(relation.owner());
        return relation.association()
                .flatMap(path -> entities.attribute(owner, path))
                .filter(Attribute.ToMany.class::isInstance)
                .map(Attribute.ToMany.class::cast)
                .filter(many -> many.inverse() != null)
                .filter(many ->
                        many.target().equals(owner.name()) || owner.parents().contains(many.target()));
    }

    /** The shortest way from where an edge leads to where it starts, and the edge itself at the end. */
    private static List<Edge> round(Edge edge, List<Edge> edges) {
        List<List<Edge>> ways = new ArrayList<>(List.of(List.of()));
        Set<Shown> seen = new HashSet<>(Set.of(edge.to()));
        for (int i = 0; i < ways.size(); i++) {
            List<Edge> way = ways.get(i);
            Shown at = way.isEmpty() ? edge.to() : way.get(way.size() - 1).to();
            if (at.equals(edge.from())) {
                return with(way, edge);
            }
            edges.stream()
                    .filter(next -> next.from().equals(at) && seen.add(next.to()))
                    .forEach(next -> ways.add(with(way, next)));
        }
        throw new IllegalStateException("no way round: " + edge.useSite().label());
    }

    private static List<Edge> with(List<Edge> way, Edge next) {
        List<Edge> longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }

    private void report(Edge last, List<Edge> around) {
        List<Edge> round = around.stream().filter(edge -> !edge.stays()).toList();
        List<String> reasons = new ArrayList<>();
        if (round.size() > 1) {
            reasons.add("The way round is "
                    + round.stream().map(edge -> edge.useSite().label()).collect(Collectors.joining("`, `", "`", "`"))
                    + ".");
        }
        reasons.add("It ends where an edge has a `depth`, or where it follows one collection of a tree, which is the"
                + " inverse of its own to-one association.");
        guide.report(new Mistake(
                Code.RECURSION,
                last.useSite().place(),
                last.useSite().subject() + " leads back to `"
                        + JavaType.simple(last.to().view()) + "`, without an end",
                reasons,
                fix(round)));
    }

    /** A depth where one can be declared: as late on the way as possible, and rather where there is a prefetch. */
    private @Nullable Fix fix(List<Edge> round) {
        List<Relation> backwards = new ArrayList<>();
        for (int i = round.size() - 1; i >= 0; i--) {
            List<Relation> way = round.get(i).way();
            for (int j = way.size() - 1; j >= 0; j--) {
                backwards.add(way.get(j));
            }
        }
        List<Field.Related> declared = backwards.stream()
                .flatMap(relation -> declared(relation).stream())
                .toList();
        return declared.stream()
                .filter(Field.Prefetch.class::isInstance)
                .map(Field.Prefetch.class::cast)
                .findFirst()
                .or(() -> declared.stream()
                        .filter(Field.Join.class::isInstance)
                        .map(join -> ((Field.Join) join).asPrefetch())
                        .findFirst())
                .map(field -> FieldMistakes.change(field.withDepth(OFFERED)))
                .orElseGet(() -> virtualModel(round));
    }

    private Optional<Field.Related> declared(Relation relation) {
        return entities.modelOf(relation.owner()).stream()
                .flatMap(model -> model.fields().values().stream())
                .filter(field -> field instanceof Field.Related && field.label().equals(relation.label()))
                .map(Field.Related.class::cast)
                .findFirst();
    }

    /** A virtual model with the depth, where there is none to declare it in. */
    private @Nullable Fix virtualModel(List<Edge> round) {
        for (int i = round.size() - 1; i >= 0; i--) {
            Edge edge = round.get(i);
            Optional<String> association = edge.way().get(0).association().filter(path -> !path.contains("."));
            if (edge.way().size() == 1 && association.isPresent()) {
                Relation relation = edge.way().get(0);
                String entity = JavaType.simple(relation.owner().entity());
                String target = JavaType.simple(relation.target().entity());
                String field = "@Prefetch(depth = " + OFFERED + ") "
                        + (relation.many() ? "List<" + target + ">" : target) + " " + association.get() + "();";
                return Fix.declare("interface Virtual" + entity + " extends VirtualModel<" + entity + "> { " + field
                                + " }")
                        .and(Fix.annotate(JavaType.simple(edge.from().view()), "@View(Virtual" + entity + ".class)"));
            }
        }
        return null;
    }
}
