package dev.lookahead.internal.hql;

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
    public Reading read(Subject subject, Role role, String text) {
        HqlSyntax.Parsed parsed = syntax.parse(role, text);
        Reading reading = parsed.reading();
        return reading instanceof Good good ? read(subject, parsed, good) : reading;
    }

    private Reading read(Subject subject, HqlSyntax.Parsed parsed, Good good) {
        List<NameScope> scopes = parsed.names();
        Reading written = Rewriting.of(subject, names.walk(subject.entity()), scopes, parsed, good);
        if (!(written instanceof Good better)) {
            return written;
        }
        Optional<Bad> wrong = names.unknown(subject, scopes).or(() -> method(parsed));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return parsed.role() == Role.EXPRESSION && parsed.isParameter()
                ? new Untyped()
                : new Good(
                        better.wording(),
                        type(subject, parsed, scopes).orElse(null),
                        names.collections(subject.entity(), parsed),
                        good.doubts());
    }

    /** Which functions there are a dialect and an application say, but none has a name with dots of lower case. */
    private static Optional<Bad> method(HqlSyntax.Parsed parsed) {
        return parsed.calls().stream()
                .filter(call -> call.name().contains(".")
                        && Character.isLowerCase(call.name().charAt(0)))
                .findFirst()
                .map(call -> new UnknownFunction(parsed.text(), call).bad(List.of()));
    }

    private Optional<JavaType> type(Subject subject, HqlSyntax.Parsed parsed, List<NameScope> scopes) {
        if (parsed.role() != Role.EXPRESSION) {
            return Optional.empty();
        }
        return parsed.result().flatMap(given -> {
            NameScope.Path path = given.path();
            int scope = given.query() ? 1 : 0;
            return path == null || scopes.size() <= scope
                    ? Optional.ofNullable(given.type())
                    : names.type(subject, scopes.get(scope), path);
        });
    }
}
