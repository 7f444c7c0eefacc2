package dev.lookahead.internal.lookup;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import jakarta.persistence.criteria.Selection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads fragments with a running Hibernate: the grammar first, then names and types by its own
 * semantic analysis. No statement is sent.
 */
public final class HibernateFragments implements Fragments {

    private static final Pattern UNKNOWN =
            Pattern.compile("Could not (?:interpret path expression|resolve attribute|resolve path) '([^']+)'");

    private final HibernateCriteriaBuilder builder;
    private final DeclaredNames names;
    private final HibernateFunctions functions;
    private final HqlSyntax syntax = new HqlSyntax();

    public HibernateFragments(
            HibernateCriteriaBuilder builder, HibernateFunctions functions, Schema schema, EntityNames entities) {
        this.builder = builder;
        this.functions = functions;
        this.names = new DeclaredNames(schema, entities);
    }

    @Override
    public Reading read(EntityDescription entity, Role role, String text) {
        HqlSyntax.Parsed parsed = syntax.parse(role, text);
        Reading reading = parsed.reading();
        return reading instanceof Good good ? meaning(entity, parsed, text, good) : reading;
    }

    private Reading meaning(EntityDescription entity, HqlSyntax.Parsed parsed, String text, Good good) {
        Optional<Bad> unknown = unknownFunction(parsed, text);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        try {
            JavaType type = type(entity.entityName(), parsed.role(), text);
            if (type == null && parsed.role() == Role.EXPRESSION && isUntyped(entity.entityName(), text)) {
                return new Untyped();
            }
            return new Good(good.wording(), type, names.collections(entity, parsed), good.doubts());
        } catch (RuntimeException wrong) {
            return names.unknown(entity, parsed.names())
                    .orElseGet(() -> bad(entity, text, String.valueOf(wrong.getMessage())));
        }
    }

    private Optional<Bad> unknownFunction(HqlSyntax.Parsed parsed, String text) {
        return parsed.calls().stream()
                .filter(call -> !functions.knows(call.name()))
                .findFirst()
                .map(call -> new UnknownFunction(text, call).bad(functions.names()));
    }

    /** Whether Hibernate cannot select it where a row is joined: there it has to know each type. */
    private boolean isUntyped(String entity, String text) {
        try {
            builder.createQuery(
                    "select this.id, j_.c_ from " + entity + " this join (select this.id as i_, (" + text
                            + ") as c_ from " + entity + " this) j_ on j_.i_ = this.id",
                    Object[].class);
            return false;
        } catch (RuntimeException untyped) {
            return true;
        }
    }

    private @Nullable JavaType type(String entity, Role role, String text) {
        String from = " from " + entity + " this";
        String hql = switch (role) {
            case EXPRESSION -> "select this.id, (" + text + ")" + from;
            case CONDITION -> "select this.id, 1" + from + " where (" + text + ")";
            case ORDER -> "select this.id, 1" + from + " order by " + text;
        };
        Selection<?> selection = builder.createQuery(hql, Object[].class).getSelection();
        if (role != Role.EXPRESSION || !selection.isCompoundSelection()) {
            return null;
        }
        Selection<?> given = selection.getCompoundSelectionItems().get(1);
        Class<?> type =
                given instanceof JpaSubQuery<?> query ? query.getSelection().getJavaType() : given.getJavaType();
        return type == null || type == Object.class ? null : JavaType.of(type.getName());
    }

    private static Bad bad(EntityDescription entity, String text, String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (!unknown.find()) {
            String first = message.lines().findFirst().orElse(message);
            return new Bad(first.replaceAll("\\s*\\[select this\\.id.*", ""), -1, null);
        }
        String path = unknown.group(1);
        String name = path.startsWith("this.") ? path.substring("this.".length()) : path;
        return new Bad("`" + name + "` means nothing here", text.indexOf(name), Unknown.in(entity, name));
    }
}
