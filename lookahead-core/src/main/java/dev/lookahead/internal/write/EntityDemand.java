package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Source;

/** Whether what is made of a row may ask for the row's entity, which does not come with it. */
public final class EntityDemand {

    private EntityDemand() {}

    public static boolean of(Form form) {
        if (form instanceof Form.Model model) {
            return model.entity() == Form.Entity.ON_DEMAND
                    || model.fields().values().stream().anyMatch(EntityDemand::of);
        }
        if (form instanceof Form.View view) {
            return view.parts().stream().anyMatch(EntityDemand::of);
        }
        return form instanceof Form.Single value && of(value.part());
    }

    /** What is made of other rows asks for theirs. */
    private static boolean of(Part part) {
        if (part.source() instanceof Source.Derived derived) {
            return of(derived.form());
        }
        if (part.source() instanceof Source.Nested nested) {
            return nested.parts().stream().anyMatch(EntityDemand::of);
        }
        return part.source() instanceof Source.Mapped mapped
                && mapped.looked().stream().anyMatch(EntityDemand::of);
    }
}
