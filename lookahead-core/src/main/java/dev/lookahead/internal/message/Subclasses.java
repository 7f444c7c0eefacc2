package dev.lookahead.internal.message;

import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An attribute that only some of the rows have, since it is one of an entity that extends theirs. */
record Subclasses(SuggestionContext context, Trial trial, NewFields fields) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        if (!missing.ofRow() || !missing.last() || missing.row().elements() != null) {
            return Optional.empty();
        }
        EntityDescription entity = context.entities().of(missing.row());
        List<EntityDescription> having = extending(entity).stream()
                .filter(each -> each.attribute(missing.name()).value().isPresent())
                .toList();
        return having.size() == 1 ? suggestion(missing, entity, having.get(0)) : Optional.empty();
    }

    /** The entities that extend another, as far as they are known here. */
    private List<EntityDescription> extending(EntityDescription entity) {
        return context.schema().extending(entity.name()).stream()
                .flatMap(each -> context.schema().entity(entity.unit(), each).value().stream())
                .filter(each -> each.parents().contains(entity.name()))
                .toList();
    }

    private Optional<Suggestion> suggestion(Missing missing, EntityDescription entity, EntityDescription sub) {
        UseSite useSite = missing.useSite();
        String reason = "`" + sub.simpleName() + "`, which extends `" + entity.simpleName() + "`, has it.";
        RowType those = new RowType(sub.unit(), sub.name(), null);
        boolean fits = trial.gives(those, missing.name(), useSite);
        if (useSite.kind() == UseSite.Kind.COMPONENT
                && missing.alone()
                && fits
                && JavaType.simple(useSite.place().type()).startsWith(sub.simpleName())) {
            return Optional.of(Suggestion.other(
                    Fix.annotate(JavaType.simple(useSite.place().type()), "@View(" + sub.simpleName() + ".class)"),
                    reason));
        }
        boolean value = sub.attribute(missing.name()).value().orElseThrow() instanceof Attribute.Basic;
        Optional<Fix> computed = value && fits ? computed(missing, sub) : Optional.empty();
        return Optional.of(
                computed.map(fix -> Suggestion.declared(fix, reason)
                                .with(fields.imports(missing, useSite.type().boxed())))
                        .orElseGet(
                                () -> Suggestion.other(
                                        null,
                                        reason
                                                + " To show it, use a sealed interface marked `@View`, with a record for each entity.")));
    }

    /** What other rows do not have is null there. */
    private Optional<Fix> computed(Missing missing, EntityDescription sub) {
        UseSite useSite = missing.useSite();
        JavaType type = useSite.type().boxed();
        String alias = sub.simpleName().substring(0, 1).toLowerCase(Locale.ROOT);
        String expression = "select " + alias + "." + missing.name() + " from " + sub.entityName() + " " + alias
                + " where " + alias + " = this";
        Optional<Fix> declared =
                fields.declare(missing, "@Computed(\"" + expression + "\") " + type + " " + missing.name() + "();");
        Fix shown = type.equals(useSite.type()) ? null : useSite.withType(type);
        return shown == null ? declared : declared.map(fix -> fix.and(shown));
    }
}
