package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that are called otherwise than the association that leads to them, or to which none leads. */
record OtherNames(SuggestionContext context, Trial trial, NewFields fields) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        return missing.ofRow() && missing.last()
                ? target(missing.useSite()).flatMap(target -> suggestion(missing, target))
                : Optional.empty();
    }

    /** The entity whose rows are wanted. */
    private Optional<String> target(UseSite useSite) {
        String wanted = useSite.shape().element().name();
        Optional<String> named = context.schema().boundTo(wanted);
        if (named.isEmpty() && useSite.kind() != UseSite.Kind.FIELD) {
            return Optional.empty();
        }
        String rows = named.orElse(wanted);
        return context.schema()
                .virtualModel(rows)
                .value()
                .map(ModelDescription::entity)
                .or(() -> Optional.of(rows));
    }

    private Optional<Suggestion> suggestion(Missing missing, String target) {
        EntityDescription entity = context.entities().of(missing.row());
        boolean many = missing.useSite().shape().container().holdsMany();
        List<Attribute.Association> there = Entities.associations(entity)
                .filter(each -> each.target().equals(target) && each.many() == many)
                .toList();
        if (there.size() > 1) {
            String choices = there.stream().map(Attribute::name).collect(Collectors.joining("` and `", "`", "`"));
            return Optional.of(Suggestion.other(
                    null, choices + " lead to `" + JavaType.simple(target) + "`. Choose one with `@Lookup`."));
        }
        return there.isEmpty() ? withoutAssociation(missing, entity, target, many) : named(missing, there.get(0));
    }

    private Optional<Suggestion> named(Missing missing, Attribute.Association association) {
        UseSite useSite = missing.useSite();
        String name = association.name();
        boolean declares = missing.row().model() != null;
        if (useSite.kind() == UseSite.Kind.FIELD) {
            String kind = association.many() ? "@Prefetch" : "@Join";
            Fix fix = Fix.change(
                    useSite.owner(),
                    kind + "(" + Declarations.quoted(name) + ") " + useSite.type() + " " + missing.name() + "();");
            return Optional.of(new Suggestion(name, List.of(), fix, declares));
        }
        return declares
                ? Optional.of(declared(missing, association))
                : trial.fix(missing.root(), missing.path(name), useSite).map(fix -> Suggestion.instead(name, fix));
    }

    private Suggestion declared(Missing missing, Attribute.Association association) {
        RelationLines.Line line = new RelationLines(context.schema())
                .of(association, missing.name(), missing.useSite().type());
        return new Suggestion(
                association.name(),
                fields.imports(missing, line.type()),
                Fix.add(missing.row().label(), line.text()),
                true);
    }

    private Optional<Suggestion> withoutAssociation(
            Missing missing, EntityDescription entity, String target, boolean many) {
        String match = back(entity, target)
                .filter(each -> many)
                .map(back -> "mappedBy = " + Declarations.quoted(back))
                .or(() -> equal(entity, missing.name(), target, many))
                .orElse(null);
        if (match == null) {
            return Optional.empty();
        }
        Shape shape = missing.useSite().shape();
        JavaType rows = JavaType.of(context.schema()
                .boundTo(shape.element().name())
                .orElse(shape.element().name()));
        JavaType type = many ? RelationLines.several(shape, rows) : rows;
        return fields.declare(missing, "@Prefetch(" + match + ") " + type + " " + missing.name() + "();")
                .map(fix -> Suggestion.declared(fix).with(fields.imports(missing, type)));
    }

    /** The one association of the rows that leads back here. */
    private Optional<String> back(EntityDescription entity, String target) {
        List<String> back = context.schema().entity(entity.unit(), target).value().stream()
                .flatMap(Entities::associations)
                .filter(each -> !each.many() && each.target().equals(entity.name()))
                .map(Attribute::name)
                .toList();
        return back.size() == 1 ? Optional.of(back.get(0)) : Optional.empty();
    }

    /** Values that seem to be the same. */
    private Optional<String> equal(EntityDescription entity, String field, String target, boolean many) {
        List<EntityDescription> others = context.entities().elsewhere(entity.unit(), target);
        return context.schema()
                .entity(entity.unit(), target)
                .value()
                .or(() -> others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty())
                .flatMap(related -> context.common().of(entity, related, field, many))
                .map(match -> "local = " + Declarations.quoted(match.local().get(0)) + ", remote = "
                        + Declarations.quoted(match.remote().get(0)));
    }
}
