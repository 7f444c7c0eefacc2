package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.OuterJoin;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.hql.NameWalk.Beginning;
import dev.lookahead.internal.hql.PathEnd.Has;
import dev.lookahead.internal.hql.PathEnd.Other;
import dev.lookahead.internal.hql.PathEnd.Row;
import dev.lookahead.internal.hql.PathUse.At;
import dev.lookahead.internal.hql.PathUse.Element;
import dev.lookahead.internal.hql.PathUse.Name;
import dev.lookahead.internal.hql.PathUse.Step;
import dev.lookahead.internal.hql.PathUse.Treat;
import dev.lookahead.internal.schema.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One path of a fragment. Each row that it steps over is joined outwards from the first one on that may be missing, and
 * the path begins with the last of them.
 */
final class OuterPath {

    private final NameWalk walk;
    private final NameScope scope;
    private final PathUse use;
    private final Beginning beginning;
    private final Edits edits;
    private final List<OuterJoin> found = new ArrayList<>();
    private String base;
    private JoinAlias alias;
    private PathEnd at;
    private int end;
    private boolean impliedJoinsHide = true;

    OuterPath(NameWalk walk, NameScope scope, PathUse use, Beginning beginning, Edits edits) {
        this.walk = walk;
        this.scope = scope;
        this.use = use;
        this.beginning = beginning;
        this.edits = edits;
        Segment first = use.first();
        this.base =
                beginning.named() ? edits.written(first.position(), first.end()) : Joins.aliasOf(beginning.origin());
        this.alias = JoinAlias.of(beginning.origin());
        this.at = beginning.end();
        follow();
    }

    /** Whether the joins that HQL implies would cost rows. */
    boolean isOuter() {
        return !found.isEmpty() && !(isStrict() && impliedJoinsHide);
    }

    /** What a sub-query steps over from a row around it, Hibernate may join out there. */
    @SuppressWarnings("ReferenceEquality") // A scope is a place in a text, whatever it holds.
    private boolean isStrict() {
        return switch (use.place().strictness()) {
            case QUERY -> beginning.scope() == scope;
            case OUTER_JOIN -> standsInOwnJoin();
            case NONE -> false;
        };
    }

    private boolean standsInOwnJoin() {
        return !use.joining().isEmpty() && use.joining().get(0).equals(beginning.origin());
    }

    /** Whether it would have to be joined before there is what it begins at. */
    boolean comesTooEarly() {
        return use.joining().stream().anyMatch(origin -> origin.equals(beginning.origin()));
    }

    /** Adds the joins, and lets the path begin with the last of them. */
    void write(Joins joins) {
        found.forEach(join -> joins.add(beginning, join));
        edits.replace(use.start(), end, found.get(found.size() - 1).alias());
    }

    private void follow() {
        List<Step> steps = use.steps();
        int next = beginning.named() ? 1 : 0;
        while (next < steps.size() && !(at instanceof Other)) {
            List<Step> rest = steps.subList(next + 1, steps.size());
            next += steps.get(next).accept(new Following(rest));
        }
    }

    /** Takes one step, and gives the number of parts that it takes. */
    private final class Following implements Step.Visitor<Integer> {

        private final List<Step> rest;

        Following(List<Step> rest) {
            this.rest = rest;
        }

        @Override
        public Integer name(Name name) {
            Optional<ToOneStep> row = OuterPath.this.name(name.segment(), rest);
            if (row.isPresent() && !rest.isEmpty() && rest.get(0) instanceof Treat treat) {
                alias = alias.treated(treat.type());
                join(entity(row.get(), treat.type()), named(treat), treat.end());
                return 2;
            }
            row.ifPresent(each -> join(association(each), new Row(each.target()), name.end()));
            return 1;
        }

        @Override
        public Integer treat(Treat treat) {
            OuterPath.this.treat(treat);
            return 1;
        }

        @Override
        public Integer at(At place) {
            place(place);
            return 1;
        }

        @Override
        public Integer element(Element element) {
            at = OuterPath.this.element(element);
            return 1;
        }
    }

    /** The row itself is joined to itself: Hibernate may leave out all rows that are not of a type that they are treated as. */
    private void treat(Treat treat) {
        alias = alias.treated(treat.type());
        if (beginning.origin() == null) {
            join(
                    treat.type() + " " + alias.name() + " on id(" + alias.name() + ") = id(" + base + ")",
                    named(treat),
                    treat.end());
        } else {
            base = "treat(" + base + " as " + treat.type() + ")";
            at = named(treat);
        }
    }

    /** One step, and the row that has to be joined for it. */
    private Optional<ToOneStep> name(Segment name, List<Step> rest) {
        PathEnd next = walk.step(at, name);
        at = next instanceof Has ? next : new Other();
        base = base + "." + edits.written(name.position(), name.end());
        alias = alias.then(name.name());
        return toOne(next).filter(one -> {
            impliedJoinsHide &= one.impliedJoinHides();
            boolean treated = !rest.isEmpty() && rest.get(0) instanceof Treat;
            return (!found.isEmpty() || treated || one.mayBeMissing())
                    && one.needsRow(walk, rest, use.ending(), equalsVisibleRow());
        });
    }

    private Optional<ToOneStep> toOne(PathEnd end) {
        return end instanceof Has has && has.attribute() instanceof Attribute.ToOne one
                ? walk.entity(one.target()).map(target -> new ToOneStep(one, target, has.shared()))
                : Optional.empty();
    }

    private boolean equalsVisibleRow() {
        NameScope.Path equal = use.place().equal();
        return equal != null
                && equal.segments().size() == 1
                && walk.alias(scope, equal.first())
                        .filter(other -> other.end() instanceof Row)
                        .isPresent();
    }

    private void join(String text, PathEnd row, int covered) {
        found.add(new OuterJoin(alias.name(), "left join " + text));
        base = alias.name();
        at = row;
        end = covered;
    }

    /** Hibernate forgets filters where it joins an association, and remembers them where it joins an entity. */
    private String association(ToOneStep row) {
        return row.target().hiding().filters().isEmpty()
                ? base + " " + alias.name()
                : entity(row, row.target().entityName());
    }

    /**
     * As one of this type: what Hibernate treats as such it may join inwards, and for others who step over it too. By
     * its id: of an entity in several tables Hibernate may compare the key of one that it does not join.
     */
    private String entity(ToOneStep row, String type) {
        Attribute.ToOne association = row.association();
        String id = row.target().id().name();
        boolean named = row.target().attribute(id).value().isPresent();
        String owner = base.substring(0, base.lastIndexOf('.'));
        String condition = association.mappedBy() != null
                ? alias.name() + "." + association.mappedBy() + " = " + owner
                : named ? alias.name() + "." + id + " = " + base + "." + id : alias.name() + " = " + base;
        return type + " " + alias.name() + " on " + condition;
    }

    private PathEnd named(Treat treat) {
        return walk.named(treat.type()).<PathEnd>map(Row::new).orElseGet(Other::new);
    }

    /** An element by its place, which there need not be; of an array it is a value. */
    private void place(At place) {
        Optional<String> function = at instanceof Has has ? function(has.attribute()) : Optional.empty();
        if (function.isEmpty()) {
            at = new Other();
            return;
        }
        String selector = edits.text(place.from(), place.to(), true);
        alias = alias.at(selector);
        String on = function.get() + "(" + alias.name() + ") = (" + selector + ")";
        join(base + " " + alias.name() + " on " + on, walk.element(at), place.end());
    }

    private static Optional<String> function(Attribute attribute) {
        if (!(attribute instanceof Attribute.Collection collection)) {
            return Optional.empty();
        }
        if (collection.mapKey() != null) {
            return Optional.of("key");
        }
        return collection.indexed() ? Optional.of("index") : Optional.empty();
    }

    /** What an alias of a collection stands for is an element of it already; its key is another row. */
    private PathEnd element(Element element) {
        base = element.function() + "(" + base + ")";
        alias = alias.then(element.function() + "()");
        boolean value = element.function().equalsIgnoreCase("value")
                || element.function().equalsIgnoreCase("element");
        return value && beginning.named() && beginning.origin() != null ? at : new Other();
    }
}
