package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Reads fragments where no Hibernate runs: by its grammar, and by the names that the schema has. What only
 * Hibernate knows is not told.
 */
public final class DeclaredFragments implements Fragments {

    private final HqlSyntax syntax = new HqlSyntax();
    private final DeclaredNames names;

    public DeclaredFragments(Schema schema, EntityNames entities) {
        this.names = new DeclaredNames(schema, entities);
    }

    @Override
    public Reading read(EntityDescription entity, Role role, String text) {
        HqlSyntax.Parsed parsed = syntax.parse(role, text);
        Reading reading = parsed.reading();
        return reading instanceof Good good ? read(entity, parsed, good) : reading;
    }

    private Reading read(EntityDescription entity, HqlSyntax.Parsed parsed, Good good) {
        List<NameScope> scopes = parsed.names();
        Optional<Bad> unknown = names.unknown(entity, scopes);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        Optional<Bad> method = method(parsed);
        if (method.isPresent()) {
            return method.get();
        }
        JavaType type =
                parsed.role() == Role.EXPRESSION ? type(entity, parsed, scopes).orElse(null) : null;
        if (parsed.role() == Role.EXPRESSION && parsed.isParameter()) {
            return new Untyped();
        }
        return new Good(good.wording(), type, names.collections(entity, parsed), good.doubts());
    }

    /** Which functions there are a dialect and an application say, but none has a name with dots of lower case. */
    private static Optional<Bad> method(HqlSyntax.Parsed parsed) {
        return parsed.calls().stream()
                .filter(call -> call.name().contains(".")
                        && Character.isLowerCase(call.name().charAt(0)))
                .findFirst()
                .map(call -> new UnknownFunction(parsed.text(), call).bad(List.of()));
    }

    private Optional<JavaType> type(EntityDescription entity, HqlSyntax.Parsed parsed, List<NameScope> scopes) {
        return parsed.result().flatMap(given -> {
            NameScope.Path path = given.path();
            int scope = given.query() ? 1 : 0;
            return path == null || scopes.size() <= scope
                    ? Optional.ofNullable(given.type())
                    : names.type(entity, scopes.get(scope), path);
        });
    }
}
