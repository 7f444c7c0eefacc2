package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.ModelDescription;

/** The rows that fragments name by {@code this}, with the fields of their virtual models. */
public final class Subjects {

    private final Entities entities;
    private final Recursion recursion;

    Subjects(Entities entities, Recursion recursion) {
        this.entities = entities;
        this.recursion = recursion;
    }

    /** The row that fragments name. */
    public Subject of(RowType row) {
        return new Subject(entities.of(row), fields(row));
    }

    /** The row that what its virtual model says of all rows names, which are of the entity of that. */
    public Subject of(RowType row, ModelDescription model) {
        EntityDescription entity = entities.beside(entities.of(row), model.entity());
        return new Subject(entity, fields(row));
    }

    /** The fields of the virtual model that rules a row. */
    public Subject.Fields fields(RowType row) {
        return new ComputedFields(entities, recursion, row);
    }
}
