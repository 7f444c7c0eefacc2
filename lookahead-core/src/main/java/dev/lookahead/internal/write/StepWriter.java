package dev.lookahead.internal.write;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.hibernate.LinkColumn;
import dev.lookahead.internal.hibernate.ReferenceColumn;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Attribute.Membership;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the statements of steps. Each gives the key that a row is for, and then what it brings. */
public final class StepWriter {

    private final Ids ids;
    private final KeyStyle style;
    private final KeyBindings bindings;

    public StepWriter(Ids ids, KeyStyle style) {
        this.ids = ids;
        this.style = style;
        this.bindings = new KeyBindings(ids, style);
    }

    public Statement write(Step.Rows step) {
        return step.relation()
                .path()
                .asReferences()
                .map(references -> references(step, references))
                .orElseGet(() -> new RowsWriter(ids, step, bindings.of(step)).statement());
    }

    /** Types and keys. */
    private Statement references(Step.Rows step, RelationPath.References references) {
        EntityDescription owner = ids.entities().of(step.relation().owner());
        KeyForm keys = KeyForm.of(style, owner, ids);
        Collecting collecting = Collecting.whole(ids, owner, "o", references.path(), "e");
        String type = ReferenceColumn.TYPE.of("e");
        List<SelectItem> items = List.of(
                collecting.ownerId(),
                SelectItem.of(type),
                SelectItem.of(type),
                SelectItem.of(ReferenceColumn.KEY.of("e")));
        int before = collecting.ownerId().expressions().size() + 1;
        String hql = "select " + SelectItem.texts(items) + collecting.from() + " where "
                + keys.condition(collecting.ownerId().expressions()) + " order by "
                + (references.indexed() ? "index(e)" : (before + 1) + ", " + (before + 2));
        return new Statement(hql, Set.of(), keys, 1, CompositeIdFolder.of(items), false);
    }

    public Statement write(Step.Elements step) {
        ValueSource.Collected collection = step.collection();
        Attribute.Elements attribute = collection.attribute();
        EntityDescription owner = ids.entities().of(collection.owner());
        KeyForm keys = KeyForm.of(style, owner, ids);
        Collecting collecting = attribute.membership() == Membership.TABLE && Collecting.isAlone(ids, owner)
                ? Collecting.linked(ids, owner, "o", collection.path(), "e")
                : Collecting.whole(ids, owner, "o", collection.path(), "e");
        ElementColumns columns = new ElementColumns(attribute, "e");
        List<SelectItem> items = new ArrayList<>(List.of(collecting.ownerId()));
        step.element()
                .columns()
                .forEach(each -> items.add(element(collection, each.attribute().orElseThrow())));
        columns.key().map(SelectItem::of).ifPresent(items::add);
        String hql = "select " + SelectItem.texts(items) + collecting.from() + " where "
                + keys.condition(collecting.ownerId().expressions())
                + (attribute.membership() == Membership.PART_OF_TABLE ? " and " + there(owner) : "")
                + columns.order();
        return new Statement(hql, Set.of(), keys, 1, CompositeIdFolder.of(items), false);
    }

    /** A value of an element; the one without a path is the element itself. */
    private SelectItem element(ValueSource.Collected collection, String path) {
        return path.isEmpty() ? SelectItem.of("e") : ids.value(collection.row(), path, "e");
    }

    /** The entities of rows by their ids. */
    public Statement entities(Node node) {
        EntityDescription entity = ids.entities().of(node.row());
        return new EntityWriter(ids, style).byIds(entity, EntityShape.of(ids.entities(), entity));
    }

    /** Hibernate gives an owner whose values are all deleted a null. */
    private String there(EntityDescription owner) {
        return LinkColumn.OWNER.of("e", ids.of(owner).of("o").expressions().get(0)) + " is not null";
    }
}
