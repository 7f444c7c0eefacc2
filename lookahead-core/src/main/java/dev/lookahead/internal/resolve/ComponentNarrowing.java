package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.PathTree;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.schema.JavaType;

/**
 * Leaves out of a component what a query does not want to see inside it.
 *
 * @param component the component of a view
 * @param slot what is narrowed: the component, or what stands at the end of the relations that it follows
 * @param shown what is to be seen of it
 * @param path of the component, as the query writes it
 */
record ComponentNarrowing(Narrowing narrowing, Slot component, Slot slot, PathTree shown, String path)
        implements ValueSource.Visitor<Slot>, ResultShape.Visitor<ResultShape> {

    @Override
    public Slot nested(ValueSource.Nested nested) {
        String record = JavaType.simple(nested.record());
        return slot.from(nested.with(narrowing.slots(record, nested.slots(), shown, path + ".")));
    }

    @Override
    public Slot elements(ValueSource.Elements elements) {
        return slot.from(elements.with(behind(elements.element())));
    }

    @Override
    public Slot oneOf(ValueSource.OneOf several) {
        return slot.from(narrowing.oneOf(slot.shape().element().simpleName(), several, shown, path + "."));
    }

    @Override
    public Slot related(ValueSource.Related related) {
        return slot.from(related.with(related.result().accept(this)));
    }

    @Override
    public Slot column(Column column) {
        return nowhere();
    }

    @Override
    public Slot loaded(ValueSource.Loaded loaded) {
        return nowhere();
    }

    @Override
    public Slot mapped(ValueSource.Mapped mapped) {
        return nowhere();
    }

    @Override
    public Slot derived(ValueSource.Derived derived) {
        return nowhere();
    }

    @Override
    public Slot leftOut(ValueSource.LeftOut leftOut) {
        return nowhere();
    }

    @Override
    public ResultShape view(ResultShape.View view) {
        return narrowed(view);
    }

    @Override
    public ResultShape sealedView(ResultShape.Sealed view) {
        return narrowed(view);
    }

    @Override
    public ResultShape model(ResultShape.Model model) {
        nowhere();
        return model;
    }

    @Override
    public ResultShape single(ResultShape.Single single) {
        return new ResultShape.Single(behind(single.slot()));
    }

    private Slot behind(Slot further) {
        return further.source().accept(new ComponentNarrowing(narrowing, component, further, shown, path));
    }

    private ResultShape narrowed(ResultShape.Viewed view) {
        ResultShape.Viewed narrow = narrowing.view(view, shown, path + ".");
        narrowing.tellsApart(component, view, narrow, path);
        return narrow;
    }

    private Slot nowhere() {
        narrowing.leadsNowhere(component, shown, path);
        return slot;
    }
}
