package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.schema.GenericTypes;
import dev.lookahead.internal.schema.JavaType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import org.hibernate.metamodel.mapping.ModelPart;
import org.jspecify.annotations.Nullable;

/** Reads the Java types of attributes. */
final class MemberTypes {

    private MemberTypes() {}

    /** The declared type; where that is a type parameter, what the entity fills in for it. */
    static JavaType of(SingularAttribute<?, ?> attribute, @Nullable ModelPart mapping) {
        Class<?> declared = attribute.getJavaType();
        Class<?> mapped = mapping == null ? declared : mapping.getJavaType().getJavaTypeClass();
        JavaType type = JavaType.of((declared.isAssignableFrom(mapped) ? mapped : declared).getName());
        return generic(attribute)
                .filter(each -> each.name().equals(type.name()))
                .orElse(type);
    }

    /** The declared type with its arguments, where its member is there to say them. */
    private static Optional<JavaType> generic(SingularAttribute<?, ?> attribute) {
        GenericTypes types = new GenericTypes(attribute.getDeclaringType().getJavaType());
        if (attribute.getJavaMember() instanceof Field field) {
            return Optional.of(types.describe(field.getGenericType()));
        }
        return attribute.getJavaMember() instanceof Method getter
                ? Optional.of(types.describe(getter.getGenericReturnType()))
                : Optional.empty();
    }
}
