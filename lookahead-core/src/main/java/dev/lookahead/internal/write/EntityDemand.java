package dev.lookahead.internal.write;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;

/** Whether what is made of a row may ask for the row's entity, which does not come with it. */
public final class EntityDemand {

    private EntityDemand() {}

    public static boolean of(ResultShape result) {
        if (result instanceof ResultShape.Model model) {
            return model.entity() == ResultShape.Entity.ON_DEMAND
                    || model.fields().values().stream().anyMatch(EntityDemand::of);
        }
        if (result instanceof ResultShape.View view) {
            return view.slots().stream().anyMatch(EntityDemand::of);
        }
        return result instanceof ResultShape.Single value && of(value.slot());
    }

    /** What is made of other rows asks for theirs. */
    private static boolean of(Slot slot) {
        if (slot.source() instanceof ValueSource.Derived derived) {
            return of(derived.result());
        }
        if (slot.source() instanceof ValueSource.Nested nested) {
            return nested.slots().stream().anyMatch(EntityDemand::of);
        }
        return slot.source() instanceof ValueSource.Mapped mapped
                && mapped.looked().stream().anyMatch(EntityDemand::of);
    }
}
