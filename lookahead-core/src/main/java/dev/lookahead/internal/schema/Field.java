package dev.lookahead.internal.schema;

import java.util.List;

/** A field of a virtual model. */
public sealed interface Field {

    /** The method's name. */
    String name();

    /** What the method returns. */
    JavaType type();

    /** The virtual model that declares it. */
    String declaredIn();

    /** The place as users write it. */
    default String label() {
        return JavaType.simple(declaredIn()) + "." + name();
    }

    /** Related rows by a statement of their own. */
    record Prefetch(String name, JavaType type, String declaredIn, String path, String where, String orderBy, int limit)
            implements Field {}

    /** A related row in the owner's statement. */
    record Join(String name, JavaType type, String declaredIn, String path, String where) implements Field {}

    /** An HQL expression. */
    record Computed(String name, JavaType type, String declaredIn, String expression) implements Field {}

    /** Values from a batch loader. */
    record Loaded(
            String name,
            JavaType type,
            String declaredIn,
            String loader,
            List<String> key,
            List<String> arguments,
            List<String> uses)
            implements Field {}

    /**
     * A default method.
     *
     * @param annotated whether it says what it requires
     */
    record Derived(String name, JavaType type, String declaredIn, boolean annotated, List<String> requires)
            implements Field {}

    /** An attribute of the entity, by its name. */
    record Plain(String name, JavaType type, String declaredIn) implements Field {}

    /** A method that is none of these. */
    record NoField(String name, JavaType type, String declaredIn, String why) implements Field {}
}
