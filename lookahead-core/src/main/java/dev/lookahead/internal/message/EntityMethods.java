package dev.lookahead.internal.message;

import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A method of the entity, which a default method of the virtual model can call. */
record EntityMethods(SuggestionContext context, NewFields fields) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        if (!missing.ofRow() || !missing.last() || missing.useSite().kind() == UseSite.Kind.FIELD) {
            return Optional.empty();
        }
        EntityDescription entity = context.entities().of(missing.row());
        String name = missing.name();
        String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "get" + upper, "is" + upper)
                .filter(method -> gives(entity, method, missing.useSite()))
                .findFirst()
                .flatMap(method -> declaration(missing, method)
                        .map(fix -> Suggestion.declared(
                                        fix,
                                        "`" + entity.simpleName() + "." + method
                                                + "()` is a method, and a `default` method can call it.")
                                .with(fields.imports(missing, missing.useSite().type()))));
    }

    private boolean gives(EntityDescription entity, String method, UseSite useSite) {
        return Stream.concat(Stream.of(entity.name()), entity.parents().stream().sorted())
                .flatMap(type -> context.schema().method(type, method).value().stream())
                .anyMatch(type -> context.types().fits(type, useSite.type()));
    }

    private Optional<Fix> declaration(Missing missing, String method) {
        return fields.declare(
                missing,
                "@Requires(\"" + Missing.THIS + "\") default "
                        + missing.useSite().type() + " " + missing.name() + "() { return VirtualModel.entityOf(this)."
                        + method + "(); }");
    }
}
