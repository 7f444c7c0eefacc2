package dev.lookahead.internal.key;

import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.hibernate.KeyColumn;
import dev.lookahead.internal.hibernate.LookaheadFunctions;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * One value of keys, and how it travels.
 *
 * @param type its class
 * @param style whether in an array
 * @param array the type of that array where the class of its elements does not say it, else null
 * @param column what it is compared with, or null where that does not matter or is no column
 * @param isExact whether Java finds the same values equal as every database
 */
record KeyPart(
        Class<?> type,
        KeyStyle style,
        @Nullable KeyArray array,
        @Nullable KeyColumn column,
        boolean isExact) {

    /** Classes of which every database finds the same values equal as {@link DatabaseEquality}. */
    private static final Set<Class<?>> EXACT = Set.of(
            Long.class,
            Integer.class,
            Short.class,
            Byte.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            Boolean.class,
            LocalDate.class,
            LocalDateTime.class,
            Instant.class,
            byte[].class);

    /** A value that is compared with an attribute of an entity, by its path from there. */
    static KeyPart of(KeyStyle style, EntityDescription entity, String path, Attribute.Basic attribute, Ids ids) {
        Class<?> type = ids.classes().apply(attribute.type().boxed());
        boolean exact = isExact(entity.attribute(path).value().orElse(attribute), ids);
        if (style != KeyStyle.LIST && attribute.storage() == null && KeyStyle.namesType(type)) {
            return new KeyPart(type, style, null, null, exact);
        }
        KeyColumn column = KeyColumn.of(
                ids.databases().of(entity.unit()).factory(), ids.classes().apply(JavaType.of(entity.name())), path);
        if (style == KeyStyle.LIST || column == null || !column.takesArrays(type)) {
            return new KeyPart(type, KeyStyle.LIST, null, column, exact);
        }
        return new KeyPart(type, style, new KeyArray(column, ids.databases().of(entity.unit())), column, exact);
    }

    /** Whether Java compares its values as every database does; an embeddable's, if all that it holds is so. */
    private static boolean isExact(Attribute attribute, Ids ids) {
        if (attribute instanceof Attribute.Embedded embedded) {
            return embedded.attributes().values().stream().allMatch(each -> isExact(each, ids));
        }
        if (attribute instanceof Attribute.Basic basic) {
            Class<?> type = ids.classes().apply(basic.type().boxed());
            return EXACT.contains(type) || type.isEnum();
        }
        return false;
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
