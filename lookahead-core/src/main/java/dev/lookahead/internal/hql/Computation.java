package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.schema.JavaType;
import org.jspecify.annotations.Nullable;

/** What a field of a virtual model is to a fragment that names it. */
public sealed interface Computation {

    /**
     * An expression that takes its place.
     *
     * @param type what the field is declared to give
     */
    record Expression(Wording wording, JavaType type) implements Computation {}

    /**
     * Something that is no part of the row.
     *
     * @param instead what HQL knows by another name, or null
     */
    record Outside(String why, @Nullable String instead) implements Computation {}

    /** Something wrong, which is told where it stands. */
    record Broken() implements Computation {}
}
