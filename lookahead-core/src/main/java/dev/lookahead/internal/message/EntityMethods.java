package dev.lookahead.internal.message;

import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A method of the entity, which a default method of the virtual model can call. */
record EntityMethods(SuggestionContext context, NewFields fields) implements Suggester {

    @Override
    public Optional<Offer> offer(Missing missing) {
        if (!missing.ofRow() || !missing.last() || missing.asker().kind() == Asker.Kind.FIELD) {
            return Optional.empty();
        }
        EntityDescription entity = context.entities().of(missing.row());
        String name = missing.name();
        String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "get" + upper, "is" + upper)
                .filter(method -> gives(entity, method, missing.asker()))
                .findFirst()
                .flatMap(method -> declaration(missing, method)
                        .map(fix -> Offer.declared(
                                        fix,
                                        "`" + entity.simpleName() + "." + method
                                                + "()` is a method, which a `default` method can" + " call.")
                                .with(fields.imports(missing, missing.asker().type()))));
    }

    private boolean gives(EntityDescription entity, String method, Asker asker) {
        return Stream.concat(Stream.of(entity.name()), entity.parents().stream().sorted())
                .flatMap(type -> context.schema().method(type, method).value().stream())
                .anyMatch(type -> context.types().fits(type, asker.type()));
    }

    private Optional<Fix> declaration(Missing missing, String method) {
        return fields.declare(
                missing,
                "@Requires(\"" + Missing.THIS + "\") default "
                        + missing.asker().type() + " " + missing.name() + "() { return VirtualModel.entityOf(this)."
                        + method + "(); }");
    }
}
