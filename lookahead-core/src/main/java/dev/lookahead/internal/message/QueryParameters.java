package dev.lookahead.internal.message;

import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.Optional;

/** A parameter of a static method that no row has: what the query is given by its name. */
record QueryParameters(Schema schema) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        UseSite useSite = missing.useSite();
        String parameter = useSite.place().parameter();
        if (parameter == null
                || useSite.kind() != UseSite.Kind.PARAMETER
                || !missing.alone()
                || !missing.name().equals(parameter)) {
            return Optional.empty();
        }
        if (isComponent(useSite.place().type(), parameter)) {
            return Optional.of(Suggestion.other(
                    null,
                    "It is a component of `" + useSite.owner()
                            + "`. A static method takes values of the row or parameters of the query, not other"
                            + " components."));
        }
        String method =
                JavaType.simple(useSite.place().type()) + "." + useSite.place().member();
        String line = "@Context(" + Declarations.quoted(parameter) + ") " + useSite.type() + " " + parameter;
        return Optional.of(Suggestion.other(
                Fix.change(method, line),
                "Mark a parameter that the query binds, by `with(" + Declarations.quoted(parameter)
                        + ", …)`, with `@Context`."));
    }

    private boolean isComponent(String view, String name) {
        return schema.view(view).value().stream()
                .flatMap(shown -> shown.components().stream())
                .anyMatch(component -> component.name().equals(name));
    }
}
