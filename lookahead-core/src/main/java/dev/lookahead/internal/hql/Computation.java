package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.schema.JavaType;
import org.jspecify.annotations.Nullable;

/** What a field of a virtual model is to a fragment that names it. */
public sealed interface Computation {

    <R> R accept(Visitor<R> visitor);

    /** What is made of each of them. */
    interface Visitor<R> {

        R expression(Expression expression);

        R outside(Outside outside);

        R broken(Broken broken);
    }

    /**
     * An expression that takes its place.
     *
     * @param type what the field is declared to give
     */
    record Expression(Wording wording, JavaType type) implements Computation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expression(this);
        }
    }

    /**
     * Something that is no part of the row.
     *
     * @param instead what HQL knows by another name, or null
     */
    record Outside(String why, @Nullable String instead) implements Computation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.outside(this);
        }
    }

    /** Something wrong, which is told where it stands. */
    record Broken() implements Computation {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.broken(this);
        }
    }
}
