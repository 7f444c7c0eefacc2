package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;

/** Brings values of related rows into the owner's own statement, whichever way they are shown. */
final class JoinRules {

    private final Rules rules;

    JoinRules(Rules rules) {
        this.rules = rules;
    }

    /** The same value, joined as far as to-one associations lead. */
    Part inRow(Part part) {
        return part.source() instanceof Source.Related related && related.form() instanceof Form.Single value
                ? part.from(new Source.Related(joined(related.relation()), new Form.Single(inRow(value.part()))))
                : part;
    }

    /** The same way, of which each step is in the owner's statement that can be. */
    Meaning.Link joined(Meaning.Link link) {
        return new Meaning.Link(link.chain().stream().map(this::joined).toList(), link.declared());
    }

    /** The same way, in the owner's statement where it leads over one to-one association. */
    Relation joined(Relation relation) {
        EntityDescription owner = rules.entities.of(relation.owner());
        boolean toOne = relation.association()
                .flatMap(name -> rules.entities.attribute(owner, name))
                .filter(Attribute.ToOne.class::isInstance)
                .isPresent();
        return toOne ? relation.asJoin() : relation;
    }
}
