package dev.lookahead.internal.message;

import dev.lookahead.internal.hql.SubQueries;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.Set;

/** Expressions that count what a collection shows. */
public record CountExpressions(SubQueries subQueries) {

    private static final Set<String> NUMBERS = Set.of("int", "long", "java.lang.Integer", "java.lang.Long");

    /** Whether a count can be of this type. */
    public static boolean gives(JavaType type) {
        return NUMBERS.contains(type.name());
    }

    /** The count, of this type. */
    public String of(EntityDescription entity, Attribute.Collection collection, JavaType type) {
        if (!subQueries.sizeIsWrong(entity, collection)) {
            return "size(" + collection.name() + ")";
        }
        String count = "select count(*) from " + subQueries.rows(entity, collection, "x");
        return type.boxed().is(Integer.class) ? "cast((" + count + ") as Integer)" : count;
    }
}
