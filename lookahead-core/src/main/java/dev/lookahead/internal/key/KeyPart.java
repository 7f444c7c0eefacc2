package dev.lookahead.internal.key;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.hibernate.KeyColumn;
import dev.lookahead.internal.hibernate.LookaheadFunctions;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.lang.reflect.Array;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * One value of keys, and how it travels.
 *
 * @param type its class
 * @param style whether in an array
 * @param array the type of that array where the class of its elements does not say it, else null
 * @param equality which of its values the database finds equal
 */
record KeyPart(Class<?> type, KeyStyle style, @Nullable KeyArray array, KeyEquality equality) {

    /** A value that is compared with an attribute of an entity, by its path from there. */
    static KeyPart of(KeyStyle style, EntityDescription entity, String path, Attribute.Basic attribute, Ids ids) {
        Class<?> type = ids.classes().apply(attribute.type().boxed());
        KeyEquality equality = KeyEquality.of(entity, path, attribute, ids);
        if (style != KeyStyle.LIST && attribute.storage() == null && KeyStyle.namesType(type)) {
            return new KeyPart(type, style, null, equality);
        }
        KeyColumn column = style == KeyStyle.LIST ? null : ids.column(entity, path);
        return column == null || !column.takesArrays(type)
                ? new KeyPart(type, KeyStyle.LIST, null, equality)
                : new KeyPart(type, style, new KeyArray(column, ids.databases().of(entity.unit())), equality);
    }

    /** That an expression is the one value of a parameter. */
    String condition(KeyStyle travels, String expression, String name) {
        return travels == KeyStyle.LIST
                ? expression + " = :" + name
                : LookaheadFunctions.ANY + "(:" + name + ", " + expression + ")";
    }

    /** Gives a statement one value. */
    void bindOne(Query<?> query, KeyStyle travels, String name, Object value) {
        if (travels == KeyStyle.LIST) {
            query.setParameter(name, value);
        } else {
            Object[] alone = (Object[]) Array.newInstance(type, 1);
            alone[0] = value;
            bind(query, name, alone);
        }
    }

    /** Gives a statement its values. */
    void bind(Query<?> query, String name, Object[] values) {
        if (array == null) {
            query.setParameter(name, values);
        } else {
            query.setParameter(name, values, array.parameter());
        }
    }
}
