package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.relation.AssociationRules.Walked;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.model.Prefetch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code mappedBy} means: a path of the related entity that leads back to the owner. */
final class BackRules {

    private final Entities entities;
    private final AssociationRules associations;
    private final EqualRules equalValues;

    BackRules(Entities entities, AssociationRules associations, EqualRules equalValues) {
        this.entities = entities;
        this.associations = associations;
        this.equalValues = equalValues;
    }

    Outcome<RelationPath> path(RowType row, RowType target, Field.Prefetch field) {
        EntityDescription related = entities.of(target);
        return associations.walkBack(related, field).flatMap(path -> path(row, target, field, path));
    }

    private Outcome<RelationPath> path(RowType row, RowType target, Field.Prefetch field, Walked path) {
        String column = path.column();
        EntityDescription related = entities.of(target);
        EntityDescription end = path.entities().isEmpty() ? related : entities.beside(related, path.end());
        if (column == null && !leadsTo(entities.of(row), end)) {
            return Outcome.wrong(notBack(row, target, field, end));
        }
        if (column == null) {
            return Outcome.of(new RelationPath.Back(path.attributes(), null));
        }
        // A column that holds the owner's id equals it; what is said of equal values holds for it too.
        String id = entities.of(row).id().name();
        Outcome<RelationPath.Equal> equal = equalValues.values(row, RowType.of(end, null), field, id, column);
        return path.entities().isEmpty()
                ? equal.map(RelationPath.class::cast)
                : equal.map(same -> new RelationPath.Back(path.attributes(), column));
    }

    private static boolean leadsTo(EntityDescription owner, EntityDescription end) {
        return end.name().equals(owner.name())
                || owner.parents().contains(end.name())
                || end.parents().contains(owner.name());
    }

    private Mistake notBack(RowType row, RowType target, Field.Prefetch field, EntityDescription end) {
        EntityDescription owner = entities.of(row);
        String related = entities.of(target).simpleName();
        return FieldMistakes.of(
                Code.BAD_MATCH,
                FieldMistakes.place(field).at(Prefetch.class, "mappedBy"),
                "`" + field.match().mappedBy() + "`, by which `" + field.label() + "` is mapped, leads to `"
                        + end.simpleName() + "`, and not back to `" + owner.simpleName() + "`",
                List.of("`mappedBy` is a path of `" + related + "` that ends at `" + owner.simpleName()
                        + "`, or at a column that holds its id."),
                furtherBack(owner, field, end));
    }

    private @Nullable Fix furtherBack(EntityDescription owner, Field.Prefetch field, EntityDescription end) {
        return Entities.associations(end)
                .filter(each -> each.target().equals(owner.name()))
                .map(each -> field.match().mappedBy() + "." + each.name())
                .map(path -> FieldMistakes.change(field.withMatch(field.match().withMappedBy(path))))
                .findFirst()
                .orElse(null);
    }
}
