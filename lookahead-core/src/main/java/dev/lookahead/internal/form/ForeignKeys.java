package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import java.util.Optional;

/** Tells where the id of a related row can be read from the owner's own table. */
public final class ForeignKeys {

    private final Entities entities;

    public ForeignKeys(Entities entities) {
        this.entities = entities;
    }

    /** The attribute whose column is the id, where nothing can hide the row that it names. */
    public Optional<String> of(Resolution.Link link) {
        Relation relation = link.chain().get(0);
        boolean open =
                link.chain().size() == 1 && relation.conditions().isEmpty() && !entities.mayHide(relation.target());
        return relation.association()
                .filter(path -> open
                        && entities.attribute(entities.of(relation.owner()), path)
                                .filter(each -> each instanceof Attribute.ToOne one && holdsSureKey(one))
                                .isPresent());
    }

    private static boolean holdsSureKey(Attribute.ToOne one) {
        return one.mappedBy() == null && one.toId() && one.sure();
    }
}
