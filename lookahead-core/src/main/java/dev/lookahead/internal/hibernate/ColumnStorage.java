package dev.lookahead.internal.hibernate;

import java.sql.Types;
import java.util.Set;
import java.util.UUID;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a column holds the values of an attribute, so that it is known which columns can be
 * compared with each other and with values. The one place that asks Hibernate's converters.
 */
final class ColumnStorage {

    private static final Set<Integer> NUMBERS =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL);

    private static final Set<Integer> TEXTS = Set.of(
            Types.CHAR,
            Types.VARCHAR,
            Types.NCHAR,
            Types.NVARCHAR,
            Types.LONGVARCHAR,
            Types.LONGNVARCHAR,
            SqlTypes.LONG32VARCHAR,
            SqlTypes.LONG32NVARCHAR);

    private ColumnStorage() {}

    /** Nothing where the column holds numbers, text or UUIDs as such, else a name for what it does. */
    static @Nullable String of(@Nullable ModelPart part) {
        if (!(part instanceof BasicValuedModelPart column)) {
            return null;
        }
        JdbcMapping mapping = column.getJdbcMapping();
        int code = mapping.getJdbcType().getDefaultSqlTypeCode();
        BasicValueConverter<?, ?> converter = mapping.getValueConverter();
        if (converter != null) {
            return name(converter) + " " + code;
        }
        return isItself(mapping.getMappedJavaType().getJavaTypeClass(), code) ? null : String.valueOf(code);
    }

    private static boolean isItself(Class<?> type, int code) {
        return (Number.class.isAssignableFrom(type) && NUMBERS.contains(code))
                || (type == String.class && TEXTS.contains(code))
                || (type == UUID.class && code == SqlTypes.UUID);
    }

    private static String name(BasicValueConverter<?, ?> converter) {
        Class<?> type = converter instanceof JpaAttributeConverter<?, ?> jpa
                ? jpa.getConverterBean().getBeanClass()
                : converter.getClass();
        return type.getName();
    }
}
