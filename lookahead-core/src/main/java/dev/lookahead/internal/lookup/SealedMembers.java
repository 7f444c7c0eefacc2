package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.internal.schema.SealedDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The views that sealed interfaces permit, and which of them shows a row: that of its entity, or of the nearest above. */
final class SealedMembers {

    /**
     * A view that a sealed interface permits, directly or through another one that is not marked.
     *
     * @param row the kind of row that it names
     */
    record Member(String view, RowType row) {}

    private record Key(String view, String unit) {}

    private final Schema schema;
    private final Entities entities;
    private final RowBindings bindings;
    private final SealedMistakes mistakes;
    private final Map<Key, Optional<List<Member>>> known = new HashMap<>();

    SealedMembers(Schema schema, Entities entities, RowBindings bindings, SealedMistakes mistakes) {
        this.schema = schema;
        this.entities = entities;
        this.bindings = bindings;
        this.mistakes = mistakes;
    }

    /** The members of a sealed interface in a persistence unit, or nothing where a mistake was reported. */
    Optional<List<Member>> of(SealedDescription view, String unit) {
        Key key = new Key(view.name(), unit);
        Optional<List<Member>> members = known.get(key);
        if (members == null) {
            members = gathered(view, unit).filter(all -> !view.isBound() || isWhole(view, unit, all));
            known.put(key, members);
        }
        return members;
    }

    /** Which of some members shows the rows of an entity: the nearest, going upwards. */
    Optional<Member> nearest(List<Member> members, EntityDescription kind) {
        return members.stream()
                .filter(each -> isA(kind, each.row().entity()))
                .reduce((one, other) -> isA(entities.of(other.row()), one.row().entity()) ? other : one);
    }

    /** Whether the rows of an entity are rows of another one too. */
    static boolean isA(EntityDescription entity, String other) {
        return entity.name().equals(other) || entity.parents().contains(other);
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
                Optional<List<Member>> inner = of(unmarked.get(), unit);
                inner.ifPresent(gathered::addAll);
                good &= inner.isPresent();
            } else {
                mistakes.noView(view, each);
                good = false;
            }
        }
        return good && areDifferent(view, gathered) ? Optional.of(gathered) : Optional.empty();
    }

    private boolean areDifferent(SealedDescription view, List<Member> members) {
        Map<String, Member> byEntity = new HashMap<>();
        boolean good = true;
        for (Member each : members) {
            Member other = byEntity.putIfAbsent(each.row().entity(), each);
            if (other != null) {
                good = false;
                mistakes.sameEntity(view, other.view(), each.view(), each.row().entity());
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
                mistakes.otherEntity(view, entity.get(), each.view(), each.row().entity());
                good = false;
            }
        }
        for (EntityDescription kind : kinds(entity.get()).orElse(List.of())) {
            if (nearest(members, kind).isEmpty()) {
                mistakes.uncovered(view, entity.get(), kind);
                good = false;
            }
        }
        return good;
    }
}
