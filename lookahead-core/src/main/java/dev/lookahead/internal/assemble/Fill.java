package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.Row;

/** Puts what was gathered for a row into the container that is declared. */
@FunctionalInterface
interface Fill {

    Object container(ContainerBuilder gathered, Row row);

    /** Into the container of a slot. */
    static Fill of(Node owner, Slot slot) {
        if (slot.shape().keyed()) {
            MapMaker map = new MapMaker(owner, slot);
            return (gathered, row) -> map.of(gathered.list(), row);
        }
        return (gathered, row) -> gathered.into(slot.shape().container());
    }
}
