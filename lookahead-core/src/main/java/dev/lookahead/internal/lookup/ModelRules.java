package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.relation.OrderRules;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.model.Deferred;
import java.util.List;

/** What a virtual model has to satisfy, whether a view shows it or not. */
public final class ModelRules {

    private final Entities entities;
    private final ConditionRules conditions;
    private final OrderRules orders;
    private final FieldRules fields;
    private final Guide guide;

    ModelRules(Entities entities, ConditionRules conditions, OrderRules orders, FieldRules fields, Guide guide) {
        this.entities = entities;
        this.conditions = conditions;
        this.orders = orders;
        this.fields = fields;
        this.guide = guide;
    }

    /**
     * Looks into every field, condition and deferral of a virtual model. One of a mapped superclass is
     * looked into through those that extend it.
     */
    public void check(ModelDescription model) {
        SchemaAnswer<EntityDescription> mapped = entities.anywhere(model.entity());
        if (mapped.isAbsent() && !model.generic()) {
            unknownEntity(model);
        }
        mapped.value().ifPresent(entity -> check(model, RowType.of(entity, model.name())));
    }

    /** The same for the rows of an entity that is known. */
    public void check(ModelDescription model, RowType row) {
        EntityDescription entity = entities.of(row);
        conditions.of(row);
        orders.of(row);
        model.fields().values().forEach(field -> fields.resolution(row, field));
        for (String deferred : model.deferred()) {
            if (entity.attribute(deferred).isAbsent()) {
                badDeferred(model, entity, deferred);
            }
        }
    }

    /** A class that is declared as one. */
    public void noModel(String className) {
        guide.report(new Mistake(
                Code.NOT_A_MODEL,
                new Place(className, null),
                "`" + JavaType.simple(className) + "` implements `VirtualModel`, but is not an interface",
                List.of("A virtual model is an interface: its methods say what is read, and their annotations how."),
                null));
    }

    private void unknownEntity(ModelDescription model) {
        guide.report(new Mistake(
                Code.UNKNOWN_TARGET,
                new Place(model.name(), null),
                "`" + model.simpleName() + "` is a virtual model of `" + JavaType.simple(model.entity())
                        + "`, which is not an entity",
                List.of("It extends `VirtualModel<E>`, where `E` is an entity."),
                null));
    }

    private void badDeferred(ModelDescription model, EntityDescription entity, String name) {
        NearMiss near = new NearMiss(entity.attributes().keySet());
        List<String> better = model.deferred().stream()
                .map(each -> each.equals(name) ? near.to(name).orElse("") : each)
                .filter(each -> !each.isEmpty())
                .map(Declarations::quoted)
                .toList();
        guide.report(new Mistake(
                Code.BAD_DEFERRED,
                new Place(model.name(), null).at(Deferred.class, "value"),
                "`" + name + "`, deferred by `" + model.simpleName() + "`, is not an attribute of `"
                        + entity.simpleName() + "`",
                List.of("There is nothing to leave out." + near.question(name)),
                better.isEmpty()
                        ? null
                        : Fix.annotate(
                                model.simpleName(),
                                "@Deferred("
                                        + (better.size() == 1 ? better.get(0) : "{" + String.join(", ", better) + "}")
                                        + ")")));
    }
}
