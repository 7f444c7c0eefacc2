package dev.lookahead.generator;

import dev.lookahead.LookaheadQuery;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is read: rows as a view shows them, or instances of a virtual model with what was looked up of them. */
sealed interface Subject permits Declaration, Looked {

    /** The type that is queried for. */
    String name();

    /** What its rows are of. */
    Class<?> entity();

    /** The virtual model that says which rows there are, or null. */
    @Nullable Model model();

    /** What a query for it says besides, as text. */
    String text();

    /** What a query for it says besides. */
    LookaheadQuery<?> told(LookaheadQuery<?> query);

    /** What has to come of a row. */
    Object expected(Object row, Only only);

    /**
     * A result in the form of what has to come.
     *
     * @param ids gives the id of an entity
     */
    Object given(Object result, UnaryOperator<Object> ids);

    /** How many statements it may take besides that of its own rows. */
    int edges();

    /** The declarations that it needs. */
    List<String> sources();

    /** Those that are a little smaller. */
    List<? extends Subject> smaller();
}
