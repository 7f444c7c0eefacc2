package dev.lookahead.internal.write;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.ShapeWalk;
import dev.lookahead.internal.form.ValueSource;

/** Whether what is made of a row may ask for the row's entity, which does not come with it. */
public final class EntityDemand extends ShapeWalk {

    private boolean found;

    private EntityDemand() {}

    public static boolean of(ResultShape result) {
        EntityDemand demand = new EntityDemand();
        demand.shape(result);
        return demand.found;
    }

    @Override
    protected void model(ResultShape.Model model) {
        found |= model.entity() == ResultShape.Entity.ON_DEMAND;
    }

    /** What is made of other rows asks for theirs. */
    @Override
    protected void related(ValueSource.Related related) {}

    @Override
    protected void elements(ValueSource.Elements elements) {}
}
