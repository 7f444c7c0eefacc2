package dev.lookahead.internal.key;

import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.hibernate.References;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An identifier of several values, for as long as it tells rows apart: it is equal to one with the same values,
 * whatever its class says. That class is for those to whom it is shown.
 */
final class IdValues {

    private final CompositeId of;
    private final Object[] values;
    private final References references;

    IdValues(CompositeId of, Object[] values, References references) {
        this.of = of;
        this.values = values;
        this.references = references;
    }

    Object value(int part) {
        return values[part];
    }

    /** As it is shown. */
    Object shown() {
        return of.make(values, 0, references);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdValues id && Arrays.equals(normal(), id.normal());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(normal());
    }

    private Object[] normal() {
        return Arrays.stream(values).map(DatabaseEquality::normal).toArray();
    }

    @Override
    public String toString() {
        return Arrays.stream(values)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", of.type().getSimpleName() + "(", ")"));
    }
}
