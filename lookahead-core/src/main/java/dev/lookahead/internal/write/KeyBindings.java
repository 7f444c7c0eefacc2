package dev.lookahead.internal.write;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.Identity;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties the rows of steps to what these ask by. */
final class KeyBindings {

    private final Entities entities;
    private final Ids ids;
    private final KeyStyle style;

    KeyBindings(Ids ids, KeyStyle style) {
        this.entities = ids.entities();
        this.ids = ids;
        this.style = style;
    }

    KeyBinding of(Step.Rows step) {
        return step.key().accept(new ByKey(step.relation(), step.target()));
    }

    private final class ByKey implements Key.Visitor<KeyBinding> {

        private final Relation relation;
        private final Node target;

        ByKey(Relation relation, Node target) {
            this.relation = relation;
            this.target = target;
        }

        @Override
        public KeyBinding ownerId(Key.OwnerId key) {
            SelectItem columns = ownersIdInTarget(relation);
            return columns == null
                    ? byPairs(relation, target)
                    : KeyBinding.byColumns(form(relation.owner()), columns, List.of(columns));
        }

        @Override
        public KeyBinding relatedId(Key.RelatedId key) {
            return byId(target);
        }

        @Override
        public KeyBinding oneOfAlike(Key.OneOfAlike key) {
            return byAlike(relation, ((RelationPath.Equal) relation.path()).pairs());
        }

        @Override
        public KeyBinding given(Key.Given key) {
            return byId(target);
        }

        @Override
        public KeyBinding values(Key.Values key) {
            return byValues(target, ((RelationPath.Equal) relation.path()).pairs());
        }
    }

    private KeyBinding byId(Node target) {
        return KeyBinding.byColumns(form(target.row()), ids.of(target.row()).of("this"), List.of());
    }

    /** The columns of the related row's own table that alone decide whose it is. */
    private @Nullable SelectItem ownersIdInTarget(Relation relation) {
        Identity owner = ids.of(relation.owner());
        if (relation.path() instanceof RelationPath.Equal equal) {
            return SelectItem.of("this." + equal.pairs().get(0).remote());
        }
        if (relation.path() instanceof RelationPath.Back back) {
            return back.path().size() == 1 && back.column() == null && isToOne(relation, back)
                    ? owner.of("this." + back.path().get(0))
                    : null;
        }
        return association(relation) instanceof Attribute.ToMany many
                        && many.key() != null
                        && !many.indexed()
                        && keyBeside(many) == null
                ? owner.of("this." + many.key())
                : null;
    }

    /** The key of a mapped map that is no attribute of its rows, or null. */
    private static Attribute.@Nullable MapKey keyBeside(Attribute.ToMany many) {
        Attribute.MapKey key = many.mapKey();
        return key == null || key.attribute() != null ? null : key;
    }

    private boolean isToOne(Relation relation, RelationPath.Back back) {
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

    private KeyBinding byPairs(Relation relation, Node target) {
        KeyForm form = form(relation.owner());
        Identity owner = ids.of(relation.owner());
        Identity row = ids.of(target.row());
        Attribute.ToMany many = association(relation) instanceof Attribute.ToMany found ? found : null;
        boolean indexed = many != null && many.indexed();
        Attribute.MapKey mapKey = many == null ? null : keyBeside(many);
        String index = mapKey != null ? ElementColumns.key(mapKey, "s1") : indexed ? "index(s1)" : null;
        String text = new PairsWriter(ids, relation, form, index).pairs();
        String join = " join (" + text + ") k_ on " + row.in("k_", "d").equal(row.of("this"));
        SelectItem ownerId = owner.in("k_", "o");
        return KeyBinding.byTable(
                form,
                ownerId,
                join,
                new KeyBinding.Pairs(text, List.of(ownerId, row.in("k_", "d"))),
                indexed,
                mapKey != null);
    }

    /** The owner's values stand beside its id in a derived table, and the database compares. */
    private KeyBinding byAlike(Relation relation, List<RelationPath.Pair> pairs) {
        EntityDescription owner = entities.of(relation.owner());
        KeyForm form = form(relation.owner());
        SelectItem id = ids.of(owner).of("this");
        List<String> selected = new ArrayList<>(List.of(Identity.named(id, "o")));
        List<String> equal = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        for (RelationPath.Pair pair : pairs) {
            String value = "v" + (equal.size() + behind.size()) + "_";
            selected.add("this." + ((ValueSource.Value) pair.local().source()).path() + " as " + value);
            // HQL joins what a path steps over behind the derived table, so that no condition of that can name it.
            (stepsOver(relation, pair) ? behind : equal).add("k_." + value + " = this." + pair.remote());
        }
        String join = " join (select " + String.join(", ", selected) + " from " + owner.entityName() + " this where "
                + form.condition(id.expressions()) + ") k_ on "
                + (equal.isEmpty() ? "1 = 1" : String.join(" and ", equal));
        return KeyBinding.byTable(form, ids.of(owner).in("k_", "o"), join, null, false, false)
                .where(behind);
    }

    /** Whether the related row's value is one of another row. */
    private boolean stepsOver(Relation relation, RelationPath.Pair pair) {
        return entities.stepsOver(entities.of(relation.target()), pair.remote());
    }

    private KeyBinding byValues(Node target, List<RelationPath.Pair> pairs) {
        KeyForm form = KeyForm.of(style, entities.of(target.row()), pairs, ids);
        List<String> columns =
                pairs.stream().map(pair -> "this." + pair.remote()).toList();
        return KeyBinding.byColumns(
                form,
                new SelectItem(columns, null),
                columns.stream().map(SelectItem::of).toList());
    }

    private KeyForm form(RowType row) {
        return KeyForm.of(style, entities.of(row), ids);
    }
}
