package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * What kind of row is read: an entity, and the virtual model whose rules hold for it; or the elements
 * of a collection of embeddables, or of references.
 *
 * @param unit the persistence unit in whose database the row is
 * @param entity the entity's class
 * @param model the virtual model's class, or null where none rules
 * @param elements the collection of the entity's whose elements are meant, or null for its own rows
 * @param view the sealed view whose records say which rows there are, or null where they show them all
 */
public record RowType(
        String unit,
        String entity,
        @Nullable String model,
        @Nullable String elements,
        @Nullable String view) {

    public RowType(String unit, String entity, @Nullable String model) {
        this(unit, entity, model, null, null);
    }

    public static RowType of(EntityDescription entity, @Nullable String model) {
        return new RowType(entity.unit(), entity.name(), model);
    }

    /** Those of these rows that the records of a sealed view show. */
    public RowType shownBy(String several) {
        return new RowType(unit, entity, model, elements, several);
    }

    /** All of them. */
    public RowType shownByAny() {
        return new RowType(unit, entity, model, elements, null);
    }

    /** The same row without the rules of a virtual model. */
    public RowType withoutModel() {
        return new RowType(unit, entity, null, elements, view);
    }

    /** The name that users know it by: that of the virtual model, else of the entity. */
    public String label() {
        return JavaType.simple(model == null ? entity : model) + (elements == null ? "" : "." + elements);
    }

    /** A row of another entity in the same database, for which no virtual model rules. */
    public RowType beside(String other) {
        return new RowType(unit, other, null);
    }

    /** The elements of a collection of these rows. */
    public RowType elementsOf(String collection) {
        return new RowType(unit, entity, null, collection, null);
    }
}
