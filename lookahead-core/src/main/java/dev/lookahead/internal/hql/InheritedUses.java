package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Range;
import dev.lookahead.internal.hql.HqlDisjunctions.Disjunction;
import dev.lookahead.internal.hql.NameScope.Origin;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.hql.NameWalk.Beginning;
import dev.lookahead.internal.hql.PathEnd.Other;
import dev.lookahead.internal.hql.PathEnd.Row;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where Hibernate would forget to join the table of a superclass. If the conditions that are connected by
 * {@code or} need different tables of a row, Hibernate remembers none of them, and leaves out the joins to those that
 * nothing else needs.
 */
final class InheritedUses {

    /** A row that paths step to, by what they begin at and the names from there. */
    private record Place(@Nullable Origin origin, String path) {}

    /** For each row the entities that declare what is used of it, and whether one is a superclass. */
    private static final class Tables {

        private final Map<Place, Set<String>> declaring = new HashMap<>();
        private final Set<Place> inherited = new HashSet<>();
    }

    private final Subject subject;
    private final NameWalk walk;
    private final List<NameScope> scopes;

    InheritedUses(Subject subject, NameWalk walk, List<NameScope> scopes) {
        this.subject = subject;
        this.walk = walk;
        this.scopes = scopes;
    }

    /** Whether a table may be missing that only these conditions need. */
    boolean maybeForgotten(Disjunction disjunction) {
        List<Tables> operands =
                disjunction.operands().stream().map(this::tables).toList();
        Set<Place> inherited = new HashSet<>();
        operands.forEach(tables -> inherited.addAll(tables.inherited));
        return inherited.stream().anyMatch(place -> !share(operands, place));
    }

    /** Whether all conditions need one table of a row, in which case Hibernate remembers the others too. */
    private static boolean share(List<Tables> operands, Place place) {
        Set<String> shared = new HashSet<>(operands.get(0).declaring.getOrDefault(place, Set.of()));
        operands.forEach(tables -> shared.retainAll(tables.declaring.getOrDefault(place, Set.of())));
        return !shared.isEmpty();
    }

    private Tables tables(Range operand) {
        Tables tables = new Tables();
        for (NameScope scope : scopes) {
            scope.uses().stream()
                    .filter(use -> operand.start() <= use.start() && use.end() <= operand.end())
                    .forEach(use -> add(tables, scope, use.first(), use.steps()));
            for (Origin origin : scope.origins()) {
                if (origin.path() != null && isIn(operand, origin.path().first())) {
                    List<PathUse.Step> steps = new ArrayList<>();
                    origin.path().segments().forEach(segment -> steps.add(new PathUse.Name(segment)));
                    add(tables, scope, origin.path().first(), steps);
                }
            }
        }
        return tables;
    }

    private static boolean isIn(Range range, Segment name) {
        return range.start() <= name.position() && name.end() <= range.end();
    }

    private void add(Tables tables, NameScope scope, Segment first, List<PathUse.Step> steps) {
        Optional<Beginning> beginning = walk.beginning(scope, first);
        if (beginning.isPresent()) {
            follow(tables, beginning.get(), steps);
        } else if (subject.isComputed(first.name())) {
            computed(tables);
        }
    }

    /** What a computed field uses of the row is not known here. */
    private void computed(Tables tables) {
        if (subject.entity().parents().stream()
                .anyMatch(parent -> walk.entity(parent).isPresent())) {
            tables.inherited.add(new Place(null, ""));
        }
    }

    private void follow(Tables tables, Beginning beginning, List<PathUse.Step> steps) {
        PathEnd at = beginning.end();
        String path = "";
        for (int i = beginning.named() ? 1 : 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof PathUse.Treat treat) {
                at = walk.named(treat.type()).<PathEnd>map(Row::new).orElseGet(Other::new);
                path += " as " + treat.type();
            } else if (steps.get(i) instanceof PathUse.Name name) {
                if (walk.element(at) instanceof Row row) {
                    use(
                            tables,
                            new Place(beginning.origin(), path),
                            row.entity(),
                            name.segment().name());
                }
                at = walk.step(at, name.segment());
                path += "." + name.segment().name();
            } else {
                return;
            }
        }
    }

    private void use(Tables tables, Place place, EntityDescription entity, String attribute) {
        if (place.origin() == null && place.path().isEmpty() && subject.isComputed(attribute)) {
            computed(tables);
            return;
        }
        String declaring = declaring(entity, attribute);
        tables.declaring.computeIfAbsent(place, each -> new HashSet<>()).add(declaring);
        if (!declaring.equals(entity.name())) {
            tables.inherited.add(place);
        }
    }

    /** The topmost entity that has an attribute; each has its own id. */
    private String declaring(EntityDescription entity, String attribute) {
        if (attribute.equals(entity.id().name()) || attribute.equalsIgnoreCase(NameWalk.ID)) {
            return entity.name();
        }
        return entity.parents().stream()
                .flatMap(parent -> walk.entity(parent).stream())
                .filter(parent -> parent.attribute(attribute).value().isPresent())
                .findFirst()
                .map(parent -> declaring(parent, attribute))
                .orElse(entity.name());
    }
}
