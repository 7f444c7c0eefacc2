package dev.lookahead.internal.write;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.key.CompositeIdFolder;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The statement that gives the ids of the rows that the database finds for keys, each with a truth for every key.
 *
 * @param hql it has room for a few keys
 * @param folder what makes its rows of what the database gives, or null where that is them
 */
public record Spelling(String hql, KeyForm keys, @Nullable CompositeIdFolder folder) {

    /** How many keys it takes. */
    public static final int ROOM = 16;

    public static Spelling of(EntityDescription entity, KeyStyle style, Ids ids) {
        KeyForm keys = KeyForm.of(style, entity, ids);
        SelectItem id = ids.of(entity).of("this");
        List<String> equal = IntStream.range(0, ROOM)
                .mapToObj(number -> "(" + keys.conditionOne(id.expressions(), number) + ")")
                .toList();
        List<SelectItem> items = new ArrayList<>(List.of(id));
        equal.forEach(each -> items.add(SelectItem.of("case when " + each + " then 1 else 0 end")));
        String hql = "select " + SelectItem.texts(items) + " from " + entity.entityName() + " this where "
                + String.join(" or ", equal);
        return new Spelling(hql, keys, CompositeIdFolder.of(items));
    }
}
