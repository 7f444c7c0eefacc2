package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values fit which types: the same, a supertype, or a wider number; never a narrower one. */
public final class TypeRules {

    private static final Map<String, Set<String>> WIDER = Map.of(
            "java.lang.Byte",
                    Set.of(
                            "java.lang.Short",
                            "java.lang.Integer",
                            "java.lang.Long",
                            "java.lang.Float",
                            "java.lang.Double",
                            "java.math.BigInteger",
                            "java.math.BigDecimal"),
            "java.lang.Short",
                    Set.of(
                            "java.lang.Integer",
                            "java.lang.Long",
                            "java.lang.Float",
                            "java.lang.Double",
                            "java.math.BigInteger",
                            "java.math.BigDecimal"),
            "java.lang.Integer",
                    Set.of("java.lang.Long", "java.lang.Double", "java.math.BigInteger", "java.math.BigDecimal"),
            "java.lang.Long", Set.of("java.math.BigInteger", "java.math.BigDecimal"),
            "java.math.BigInteger", Set.of("java.math.BigDecimal"),
            "java.lang.Float", Set.of("java.lang.Double"));

    private static final Map<String, String> PRIMITIVES = Map.of(
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Double", "double",
            "java.lang.Boolean", "boolean",
            "java.lang.Short", "short",
            "java.lang.Byte", "byte",
            "java.lang.Float", "float",
            "java.lang.Character", "char");

    private final Schema schema;

    public TypeRules(Schema schema) {
        this.schema = schema;
    }

    /** Whether a value of the one type can stand where the other is declared. */
    public boolean fits(JavaType value, JavaType declared) {
        String from = value.boxed().name();
        String to = declared.boxed().name();
        return (from.equals(to) && elementsFit(value, declared))
                || mayBeAnything(value, declared)
                || WIDER.getOrDefault(from, Set.of()).contains(to)
                || (schema.assignable(value, declared) && elementsFit(value, declared));
    }

    private static boolean mayBeAnything(JavaType value, JavaType declared) {
        return value.equals(JavaType.OBJECT) || value.equals(JavaType.UNKNOWN) || declared.equals(JavaType.UNKNOWN);
    }

    /** Where both say what is inside, which a value of the schema's may not. */
    private boolean elementsFit(JavaType value, JavaType declared) {
        List<JavaType> given = value.arguments();
        List<JavaType> wanted = declared.arguments();
        if (given.size() != wanted.size()) {
            return true;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!elementFits(given.get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean elementFits(JavaType value, JavaType declared) {
        return mayBeAnything(value, declared)
                || ((value.name().equals(declared.name()) || schema.assignable(value, declared))
                        && elementsFit(value, declared));
    }

    /** The type to write instead of one that does not fit: as near to it as can be. */
    public JavaType instead(JavaType value, JavaType declared) {
        String primitive = PRIMITIVES.get(value.boxed().name());
        if (declared.isPrimitive() && primitive != null) {
            return JavaType.of(primitive);
        }
        return Shape.of(declared).container() == Container.OPTIONAL
                ? new JavaType(
                        declared.name(),
                        List.of(instead(value, declared.arguments().get(0))))
                : value.boxed();
    }
}
