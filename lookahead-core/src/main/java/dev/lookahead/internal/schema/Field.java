package dev.lookahead.internal.schema;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/**
 * A field of a virtual model. What depends on the kind of a field is a {@link Visitor}, so that a
 * new kind cannot be forgotten anywhere.
 */
public sealed interface Field {

    /** The method's name. */
    String name();

    /** What the method returns. */
    JavaType type();

    /** The virtual model that declares it. */
    String declaredIn();

    /** Whether it reads the attribute of its own name, or may be meant to. */
    boolean readsItsName();

    <R> R accept(Visitor<R> visitor);

    /** What is made of a field of each kind. */
    interface Visitor<R> {

        R prefetch(Prefetch prefetch);

        R join(Join join);

        R computed(Computed computed);

        R loaded(Loaded loaded);

        R derived(Derived derived);

        R plain(Plain plain);

        R conflicting(Conflicting conflicting);

        R noField(NoField none);
    }

    /** The place as users write it. */
    default String label() {
        return JavaType.simple(declaredIn()) + "." + name();
    }

    /** A field that brings related rows. Its {@code with…} methods give what could be written instead. */
    sealed interface Related extends Field {

        /** What says so. */
        Class<? extends Annotation> annotation();

        /** The associations to follow: those that were given, else the one of the field's name, if any. */
        String path();

        /** What the related rows have to satisfy, or nothing. */
        String where();

        Related withType(JavaType other);

        Related withPath(String other);

        Related withWhere(String other);

        @Override
        default boolean readsItsName() {
            return path().equals(name());
        }
    }

    /**
     * Related rows by a statement of their own.
     *
     * @param path the associations to follow; nothing where there is a {@code match} instead
     * @param limitParameter the query's parameter that is the limit, or nothing
     */
    record Prefetch(
            String name,
            JavaType type,
            String declaredIn,
            String path,
            Match match,
            String where,
            String orderBy,
            int limit,
            String limitParameter,
            int depth)
            implements Related {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.prefetch(this);
        }

        @Override
        public Class<? extends Annotation> annotation() {
            return dev.lookahead.model.Prefetch.class;
        }

        @Override
        public Prefetch withType(JavaType other) {
            return new Prefetch(name, other, declaredIn, path, match, where, orderBy, limit, limitParameter, depth);
        }

        @Override
        public Prefetch withPath(String other) {
            return new Prefetch(name, type, declaredIn, other, match, where, orderBy, limit, limitParameter, depth);
        }

        public Prefetch withMatch(Match other) {
            return new Prefetch(name, type, declaredIn, path, other, where, orderBy, limit, limitParameter, depth);
        }

        @Override
        public Prefetch withWhere(String other) {
            return new Prefetch(name, type, declaredIn, path, match, other, orderBy, limit, limitParameter, depth);
        }

        public Prefetch withOrderBy(String other) {
            return new Prefetch(name, type, declaredIn, path, match, where, other, limit, limitParameter, depth);
        }

        /** A number, instead of a parameter too. */
        public Prefetch withLimit(int other) {
            return new Prefetch(name, type, declaredIn, path, match, where, orderBy, other, "", depth);
        }

        public Prefetch withLimitParameter(String other) {
            return new Prefetch(name, type, declaredIn, path, match, where, orderBy, limit, other, depth);
        }

        /** Whether each owner gets some of its rows at the most. */
        public boolean limited() {
            return limit != 0 || !limitParameter.isEmpty();
        }

        public Prefetch withDepth(int other) {
            return new Prefetch(name, type, declaredIn, path, match, where, orderBy, limit, limitParameter, other);
        }
    }

    /** A related row in the owner's statement. */
    record Join(String name, JavaType type, String declaredIn, String path, String where) implements Related {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.join(this);
        }

        @Override
        public Class<? extends Annotation> annotation() {
            return dev.lookahead.model.Join.class;
        }

        @Override
        public Join withType(JavaType other) {
            return new Join(name, other, declaredIn, path, where);
        }

        @Override
        public Join withPath(String other) {
            return new Join(name, type, declaredIn, other, where);
        }

        @Override
        public Join withWhere(String other) {
            return new Join(name, type, declaredIn, path, other);
        }

        /** The same rows by a statement of their own. */
        public Prefetch asPrefetch() {
            return new Prefetch(name, type, declaredIn, path, Match.NONE, where, "", 0, "", 0);
        }
    }

    /** An HQL expression. */
    record Computed(String name, JavaType type, String declaredIn, String expression) implements Field {

        @Override
        public boolean readsItsName() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.computed(this);
        }
    }

    /**
     * Values from a batch loader.
     *
     * @param timeout how long it may take, as it was written, or nothing
     */
    record Loaded(
            String name,
            JavaType type,
            String declaredIn,
            String loader,
            List<String> key,
            List<String> arguments,
            List<String> uses,
            String timeout)
            implements Field {

        @Override
        public boolean readsItsName() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.loaded(this);
        }
    }

    /**
     * A default method.
     *
     * @param annotated whether it says what it requires
     * @param calls the methods without parameters that its body calls on the same object
     */
    record Derived(
            String name,
            JavaType type,
            String declaredIn,
            boolean annotated,
            List<String> requires,
            SchemaAnswer<Set<String>> calls)
            implements Field {

        @Override
        public boolean readsItsName() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.derived(this);
        }
    }

    /** An attribute of the entity, by its name. */
    record Plain(String name, JavaType type, String declaredIn) implements Field {

        @Override
        public boolean readsItsName() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.plain(this);
        }
    }

    /**
     * What several bases declare, each in its own way, and the virtual model itself does not.
     *
     * @param declaredIn the virtual model that would have to say which it is
     * @param choices what the bases say
     */
    record Conflicting(String name, JavaType type, String declaredIn, List<Field> choices) implements Field {

        public Conflicting {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean readsItsName() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conflicting(this);
        }
    }

    /** A method that is none of these. */
    record NoField(String name, JavaType type, String declaredIn, String why) implements Field {

        @Override
        public boolean readsItsName() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noField(this);
        }
    }
}
