package dev.lookahead.internal.form;

/**
 * Walks over one source.
 *
 * @param label the place that the source fills, as users write it
 */
record SourceWalk(ShapeWalk walk, String label) implements ValueSource.Visitor<Void>, Argument.Visitor<Void> {

    @Override
    public Void column(Column column) {
        walk.column(column);
        return null;
    }

    @Override
    public Void elements(ValueSource.Elements elements) {
        walk.elements(elements);
        return null;
    }

    @Override
    public Void oneOf(ValueSource.OneOf several) {
        several.cases().forEach(walk::anyRelated);
        return null;
    }

    @Override
    public Void related(ValueSource.Related related) {
        walk.anyRelated(related);
        return null;
    }

    @Override
    public Void loaded(ValueSource.Loaded loaded) {
        walk.loader(loaded.use());
        return null;
    }

    @Override
    public Void mapped(ValueSource.Mapped mapped) {
        mapped.arguments().forEach(argument -> argument.accept(this));
        return null;
    }

    @Override
    public Void derived(ValueSource.Derived derived) {
        walk.shape(derived.result());
        return null;
    }

    @Override
    public Void nested(ValueSource.Nested nested) {
        walk.slots(nested.slots());
        return null;
    }

    @Override
    public Void leftOut(ValueSource.LeftOut leftOut) {
        return null;
    }

    @Override
    public Void looked(Argument.Looked looked) {
        walk.slot(looked.slot());
        return null;
    }

    @Override
    public Void fromContext(Argument.FromContext fromContext) {
        walk.parameter(fromContext.parameter(), label);
        return null;
    }
}
