package dev.lookahead.internal.assemble;

import dev.lookahead.internal.rows.Row;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.plan.Node;

/** Puts what was gathered for a row into the container that is declared. */
@FunctionalInterface
interface Fill {

    Object container(Gather gathered, Row row);

    /** Into the container of a part. */
    static Fill of(Node owner, Part part) {
        if (part.shape().keyed()) {
            MapMaker map = new MapMaker(owner, part);
            return (gathered, row) -> map.of(gathered.list(), row);
        }
        return (gathered, row) -> gathered.into(part.shape().container());
    }
}
