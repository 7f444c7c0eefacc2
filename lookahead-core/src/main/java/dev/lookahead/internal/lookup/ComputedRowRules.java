package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.message.Imports;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses expressions that give a row: an entity of which nobody said what is read. */
record ComputedRowRules(Schema schema, Entities entities, FieldMistakes mistakes) {

    /**
     * Whether an expression gives a row, which is reported.
     *
     * @param given what the expression gives, or null where that is not known
     */
    boolean givesRow(RowType row, Field.Computed field, @Nullable JavaType given) {
        EntityDescription owner = entities.of(row);
        String expression = field.expression().strip();
        Optional<Attribute.ToOne> association = entities.attribute(owner, expression)
                .filter(Attribute.ToOne.class::isInstance)
                .map(Attribute.ToOne.class::cast);
        JavaType declared = Shape.of(field.type()).element();
        Optional<EntityDescription> target = association
                .map(one -> entities.beside(owner, one.target()))
                .or(() -> entity(owner, declared))
                .or(() -> Optional.ofNullable(given).flatMap(type -> entity(owner, type)));
        target.ifPresent(found -> mistakes.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` computes "
                        + (association.isPresent() ? "`" + expression + "`, which is " : "")
                        + "a row of `" + found.simpleName() + "`",
                reasons(field, association.isPresent(), found, declared),
                association.isPresent() ? fix(field, expression, found, declared) : null));
        return target.isPresent();
    }

    /** The entity that a type is, or is a virtual model of. */
    private Optional<EntityDescription> entity(EntityDescription owner, JavaType type) {
        String name = schema.virtualModel(type.name())
                .value()
                .map(model -> model.entity())
                .orElse(type.name());
        return schema.entity(owner.unit(), name).value();
    }

    private List<String> reasons(Field field, boolean association, EntityDescription target, JavaType declared) {
        List<String> reasons = new java.util.ArrayList<>(
                List.of("An expression gives one value. A related row is brought by `@Join` or `@Prefetch`."));
        if (association && !isId(target, declared)) {
            reasons.addAll(new Imports(schema).sentence(field.declaredIn(), row(target, declared)));
        }
        return reasons;
    }

    private @Nullable Fix fix(Field.Computed field, String association, EntityDescription target, JavaType declared) {
        if (isId(target, declared)) {
            return FieldMistakes.change(
                    field,
                    Declarations.computed(field, association + "." + target.id().name(), field.type()));
        }
        return association.contains(".")
                ? null
                : FieldMistakes.change(
                        field,
                        "@Join(" + Declarations.quoted(association) + ") " + row(target, declared) + " " + field.name()
                                + "();");
    }

    private static boolean isId(EntityDescription target, JavaType declared) {
        return target.idClass() == null
                && declared.boxed().equals(target.id().type().boxed());
    }

    /** The type that a related row is declared by: what was declared, if that can be it. */
    private JavaType row(EntityDescription target, JavaType declared) {
        return entity(target, declared).filter(target::equals).isPresent() ? declared : JavaType.of(target.name());
    }
}
