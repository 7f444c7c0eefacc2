package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Relation;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.lookup.Way;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ties the rows of steps to what these ask by. */
final class Ties {

    private final Entities entities;
    private final KeyStyle style;
    private final Function<JavaType, Class<?>> classes;

    Ties(Entities entities, KeyStyle style, Function<JavaType, Class<?>> classes) {
        this.entities = entities;
        this.style = style;
        this.classes = classes;
    }

    Tie of(Step.Rows step) {
        Relation relation = step.relation();
        Node target = step.target();
        if (step.key() instanceof Key.Held) {
            return Tie.byColumns(form(entities.of(target.row()).id()), List.of("this." + target.id()), List.of());
        }
        if (step.key() instanceof Key.Values) {
            return byValues(((Way.Equal) relation.way()).pairs());
        }
        if (step.key() instanceof Key.OneOfAlike) {
            return byAlike(relation, ((Way.Equal) relation.way()).pairs());
        }
        String column = ownersIdInTarget(relation);
        return column == null
                ? byPairs(relation, target)
                : Tie.byColumns(form(entities.of(relation.owner()).id()), List.of(column), List.of(column));
    }

    /** The column of the related row's own table that alone decides whose it is. */
    private @Nullable String ownersIdInTarget(Relation relation) {
        String id = entities.of(relation.owner()).id().name();
        if (relation.way() instanceof Way.Equal equal) {
            return "this." + equal.pairs().get(0).remote();
        }
        if (relation.way() instanceof Way.Back back) {
            return back.path().size() == 1 && back.column() == null && isToOne(relation, back)
                    ? "this." + back.path().get(0) + "." + id
                    : null;
        }
        return association(relation) instanceof Attribute.ToMany many
                        && many.key() != null
                        && !many.indexed()
                        && keyBeside(many) == null
                ? "this." + many.key() + "." + id
                : null;
    }

    /** The key of a mapped map that is no attribute of its rows, or null. */
    private static Attribute.@Nullable MapKey keyBeside(Attribute.ToMany many) {
        Attribute.MapKey key = many.mapKey();
        return key == null || key.attribute() != null ? null : key;
    }

    private boolean isToOne(Relation relation, Way.Back back) {
        return entities.attribute(entities.of(relation.target()), back.path().get(0))
                        .orElseThrow()
                instanceof Attribute.ToOne;
    }

    /** The one association of the owner that a relation follows, or null. */
    private @Nullable Attribute association(Relation relation) {
        return relation.association()
                .flatMap(path -> entities.attribute(entities.of(relation.owner()), path))
                .orElse(null);
    }

    private Tie byPairs(Relation relation, Node target) {
        KeyForm form = form(entities.of(relation.owner()).id());
        Attribute.ToMany many = association(relation) instanceof Attribute.ToMany found ? found : null;
        boolean indexed = many != null && many.indexed();
        Attribute.MapKey mapKey = many == null ? null : keyBeside(many);
        String index = mapKey != null ? ElementColumns.key(mapKey, "s1") : indexed ? "index(s1)" : null;
        String pairs = new PairsWriter(entities, relation, form, index, classes).pairs();
        return Tie.byTable(
                form, " join (" + pairs + ") k_ on k_.d_ = this." + target.id(), pairs, indexed, mapKey != null);
    }

    /** The owner's values stand beside its id in a derived table, and the database compares. */
    private Tie byAlike(Relation relation, List<Way.Pair> pairs) {
        EntityDescription owner = entities.of(relation.owner());
        KeyForm form = form(owner.id());
        String id = "this." + owner.id().name();
        List<String> selected = new ArrayList<>(List.of(id + " as o_"));
        List<String> equal = new ArrayList<>();
        for (Way.Pair pair : pairs) {
            String value = "v" + equal.size() + "_";
            selected.add("this." + ((Source.Value) pair.local().source()).path() + " as " + value);
            equal.add("k_." + value + " = this." + pair.remote());
        }
        String join = " join (select " + String.join(", ", selected) + " from " + owner.entityName() + " this where "
                + form.condition(List.of(id)) + ") k_ on " + String.join(" and ", equal);
        return Tie.byTable(form, join, null, false, false);
    }

    private Tie byValues(List<Way.Pair> pairs) {
        KeyForm form = KeyForm.of(style, pairs.stream().map(Way.Pair::column).toList(), classes);
        List<String> columns =
                pairs.stream().map(pair -> "this." + pair.remote()).toList();
        return Tie.byColumns(form, columns, columns);
    }

    private KeyForm form(Attribute.Basic column) {
        return KeyForm.of(style, List.of(column), classes);
    }
}
