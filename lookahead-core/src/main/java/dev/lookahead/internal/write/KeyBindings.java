package dev.lookahead.internal.write;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.key.Identity;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.plan.Key;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.ArrayList;
import java.util.List;

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
            return relation.path().accept(new OwnerIdBinding(ids, form(relation.owner()), relation, target));
        }

        @Override
        public KeyBinding relatedId(Key.RelatedId key) {
            return byId(target);
        }

        @Override
        public KeyBinding oneOfAlike(Key.OneOfAlike key) {
            return byAlike(relation, relation.path().pairs());
        }

        @Override
        public KeyBinding given(Key.Given key) {
            return byId(target);
        }

        @Override
        public KeyBinding values(Key.Values key) {
            return byValues(target, relation.path().pairs());
        }
    }

    private KeyBinding byId(Node target) {
        return KeyBinding.byColumns(form(target.row()), ids.of(target.row()).of("this"), List.of());
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
            selected.add("this." + pair.local().source().attribute().orElseThrow() + " as " + value);
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
