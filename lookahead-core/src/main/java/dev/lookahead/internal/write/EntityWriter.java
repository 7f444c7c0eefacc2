package dev.lookahead.internal.write;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;
import java.util.Set;

/** Writes the statements that read entities by their ids. Each gives the id, and then the entity. */
public record EntityWriter(Ids ids, KeyStyle style) {

    public Statement byIds(EntityDescription entity, EntityShape shape) {
        SelectItem id = ids.of(entity).of("this");
        List<SelectItem> items = List.of(id, SelectItem.of("this"));
        KeyForm keys = KeyForm.of(style, entity, ids);
        String hql = "select " + SelectItem.texts(items) + " from " + entity.entityName() + " this" + shape.fetches()
                + " where " + keys.condition(id.expressions());
        return new Statement(hql, Set.of(), keys, 0, CompositeIdFolder.of(items), true).with(shape);
    }
}
