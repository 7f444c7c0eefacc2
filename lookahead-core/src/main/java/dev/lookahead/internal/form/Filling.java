package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;

/**
 * Associations of entities that are already here, which are to be filled.
 *
 * @param entity whose they are
 */
public record Filling(EntityDescription entity, List<Branch> branches) {

    public Filling {
        branches = List.copyOf(branches);
    }

    /**
     * One of them.
     *
     * @param path its name, with the embeddables that lead to it
     * @param target the entity that it leads to, and what is to be filled of that; none where it holds values, and
     *     several where it refers to rows of several entities, or of such that extend it and have more to fill
     */
    public record Branch(String path, Attribute attribute, List<Filling> target) {

        public Branch {
            target = List.copyOf(target);
        }
    }
}
