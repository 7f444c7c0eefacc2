package dev.lookahead.internal.fetch;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.lookup.Way;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Attribute.Membership;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes the statements of steps. Each gives the key that a row is for, and then what it brings. */
final class StepWriter {

    private final Entities entities;
    private final KeyStyle style;
    private final Function<JavaType, Class<?>> classes;
    private final Ties ties;

    StepWriter(Entities entities, KeyStyle style, Function<JavaType, Class<?>> classes) {
        this.entities = entities;
        this.style = style;
        this.classes = classes;
        this.ties = new Ties(entities, style, classes);
    }

    Statement write(Step.Rows step) {
        if (step.relation().way() instanceof Way.References references) {
            return references(step, references);
        }
        return new RowsWriter(entities, step, ties.of(step)).statement();
    }

    /** Types and keys. */
    private Statement references(Step.Rows step, Way.References references) {
        EntityDescription owner = entities.of(step.relation().owner());
        KeyForm keys = KeyForm.of(style, List.of(owner.id()), classes);
        Collecting collecting = Collecting.whole(owner, "o", references.path(), "e");
        String type = ReferenceColumn.TYPE.of("e");
        String hql = "select " + collecting.ownerId() + ", " + type + ", " + type + ", " + ReferenceColumn.KEY.of("e")
                + collecting.from() + " where " + keys.condition(List.of(collecting.ownerId())) + " order by "
                + (references.indexed() ? "index(e)" : "3, 4");
        return new Statement(hql, Set.of(), keys, 1, false);
    }

    Statement write(Step.Elements step) {
        Source.Collected collection = step.collection();
        Attribute.Elements attribute = collection.attribute();
        EntityDescription owner = entities.of(collection.owner());
        KeyForm keys = KeyForm.of(style, List.of(owner.id()), classes);
        Collecting collecting = attribute.membership() == Membership.TABLE && Collecting.isAlone(owner, classes)
                ? Collecting.linked(owner, "o", collection.path(), "e")
                : Collecting.whole(owner, "o", collection.path(), "e");
        ElementColumns columns = new ElementColumns(attribute, "e");
        List<String> items = new ArrayList<>(List.of(collecting.ownerId()));
        step.element().columns().forEach(each -> items.add(columns.of((Source.Value) each)));
        columns.key().ifPresent(items::add);
        String hql = "select " + String.join(", ", items) + collecting.from() + " where "
                + keys.condition(List.of(collecting.ownerId()))
                + (attribute.membership() == Membership.PART_OF_TABLE ? " and " + there(owner) : "")
                + columns.order();
        return new Statement(hql, Set.of(), keys, 1, false);
    }

    /** Hibernate gives an owner whose values are all deleted a null. */
    private static String there(EntityDescription owner) {
        return LinkColumn.OWNER.of("e", "o." + owner.id().name()) + " is not null";
    }
}
