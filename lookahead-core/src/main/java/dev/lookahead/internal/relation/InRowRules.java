package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.Optional;

/** Brings values of related rows into the owner's own statement, whichever way they are shown. */
public final class InRowRules {

    private final Entities entities;

    InRowRules(Entities entities) {
        this.entities = entities;
    }

    /** The same value, joined as far as to-one associations lead. */
    public Slot inRow(Slot slot) {
        return slot.source().asRelated().flatMap(this::inRow).map(slot::from).orElse(slot);
    }

    private Optional<ValueSource> inRow(ValueSource.Related related) {
        return related.result()
                .value()
                .map(value ->
                        new ValueSource.Related(joined(related.relation()), new ResultShape.Single(inRow(value))));
    }

    /** The same relations, of which each step is in the owner's statement that can be. */
    public Resolution.Link joined(Resolution.Link link) {
        return new Resolution.Link(link.chain().stream().map(this::joined).toList(), link.declared());
    }

    /** The same relation, in the owner's statement where it leads over one to-one association. */
    public Relation joined(Relation relation) {
        EntityDescription owner = entities.of(relation.owner());
        boolean toOne = relation.association()
                .flatMap(name -> entities.attribute(owner, name))
                .filter(Attribute.ToOne.class::isInstance)
                .isPresent();
        return toOne ? relation.asJoin() : relation;
    }
}
