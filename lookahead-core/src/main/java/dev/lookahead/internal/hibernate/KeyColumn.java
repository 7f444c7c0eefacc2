package dev.lookahead.internal.hibernate;

import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.ModelPartContainer;
import org.hibernate.type.CustomType;
import org.hibernate.type.SqlTypes;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** A column that keys are compared with, as Hibernate maps it. */
public record KeyColumn(SessionFactoryImplementor factory, BasicValuedModelPart part) {

    /**
     * Classes whose values stand in an array as they are, without Hibernate's help, by the types of columns that hold
     * them so. Where Hibernate would shift a time to another zone, they do not.
     */
    private static final Map<Class<?>, Set<Integer>> AS_THEY_ARE = Map.of(
            String.class,
            Set.of(
                    SqlTypes.CHAR,
                    SqlTypes.VARCHAR,
                    SqlTypes.NCHAR,
                    SqlTypes.NVARCHAR,
                    SqlTypes.LONG32VARCHAR,
                    SqlTypes.LONG32NVARCHAR),
            BigDecimal.class,
            Set.of(SqlTypes.NUMERIC, SqlTypes.DECIMAL),
            BigInteger.class,
            Set.of(SqlTypes.NUMERIC, SqlTypes.DECIMAL),
            LocalDate.class,
            Set.of(SqlTypes.DATE, SqlTypes.LOCAL_DATE),
            LocalDateTime.class,
            Set.of(SqlTypes.TIMESTAMP, SqlTypes.LOCAL_DATE_TIME),
            Instant.class,
            Set.of(SqlTypes.TIMESTAMP_UTC, SqlTypes.TIMESTAMP_WITH_TIMEZONE, SqlTypes.INSTANT),
            OffsetDateTime.class,
            Set.of(SqlTypes.TIMESTAMP_UTC, SqlTypes.TIMESTAMP_WITH_TIMEZONE),
            byte[].class,
            Set.of(SqlTypes.BINARY, SqlTypes.VARBINARY));

    /** The column of an attribute by its path from an entity, or null where it is none of its own. */
    public static @Nullable KeyColumn of(EntityManagerFactory of, Class<?> entity, String path) {
        var factory = of.unwrap(SessionFactoryImplementor.class);
        ModelPart found = factory.getMappingMetamodel().getEntityDescriptor(entity);
        for (String name : path.split("\\.", -1)) {
            found = found instanceof ModelPartContainer container ? container.findSubPart(name, null) : null;
        }
        return found instanceof BasicValuedModelPart part ? new KeyColumn(factory, part) : null;
    }

    /** Whether keys of a class can stand in an array that is made for this column. */
    public boolean takesArrays(Class<?> type) {
        JdbcMapping mapping = part.getJdbcMapping();
        int code = mapping.getJdbcType().getDdlTypeCode();
        return mapping.getValueConverter() == null
                && AS_THEY_ARE.getOrDefault(type, Set.of()).contains(code)
                && (type != LocalDateTime.class
                        || factory.getSessionFactoryOptions().getJdbcTimeZone() == null);
    }

    /** A statement that gives the column, as {@code c_}, and no rows. */
    public String nothing() {
        return "select k_." + part.getSelectionExpression() + " c_ from " + part.getContainingTableExpression()
                + " k_ where 1=0";
    }

    /** The type of a parameter. */
    public <T> CustomType<T> parameter(UserType<T> type) {
        return new CustomType<>(type, factory.getTypeConfiguration());
    }
}
