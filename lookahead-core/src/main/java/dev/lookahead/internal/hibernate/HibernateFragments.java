package dev.lookahead.internal.hibernate;

import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.hql.DeclaredNames;
import dev.lookahead.internal.hql.EntityNames;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.hql.HqlSyntax;
import dev.lookahead.internal.hql.NameScope;
import dev.lookahead.internal.hql.Rewriting;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.hql.UnknownFunction;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    public Reading read(Subject subject, Role role, String text) {
        HqlSyntax.Parsed parsed = syntax.parse(role, text);
        Reading reading = parsed.reading();
        return reading instanceof Good good ? meaning(subject, parsed, good) : reading;
    }

    private Reading meaning(Subject subject, HqlSyntax.Parsed parsed, Good good) {
        List<NameScope> scopes = parsed.names();
        Reading written = Rewriting.of(subject, names.walk(subject.entity()), scopes, parsed, good);
        if (!(written instanceof Good better)) {
            return written;
        }
        Optional<Bad> unknown = unknownFunction(parsed, parsed.text());
        if (unknown.isPresent()) {
            return unknown.get();
        }
        String entity = subject.entity().entityName();
        try {
            JavaType type = type(entity, parsed.role(), better.wording());
            if (type == null && parsed.role() == Role.EXPRESSION && isUntyped(entity, better.wording())) {
                return new Untyped();
            }
            return new Good(better.wording(), type, names.collections(subject.entity(), parsed), good.doubts());
        } catch (RuntimeException wrong) {
            return names.unknown(subject, scopes)
                    .orElseGet(() -> bad(subject, parsed.text(), String.valueOf(wrong.getMessage())));
        }
    }

    private Optional<Bad> unknownFunction(HqlSyntax.Parsed parsed, String text) {
        return parsed.calls().stream()
                .filter(call -> !functions.knows(call.name()))
                .findFirst()
                .map(call -> new UnknownFunction(text, call).bad(functions.names()));
    }

    /** Whether Hibernate cannot select it where a row is joined: there it has to know each type. */
    private boolean isUntyped(String entity, Wording wording) {
        try {
            builder.createQuery(
                    "select this.id, j_.c_ from " + entity + " this join (select this.id as i_, (" + wording.text()
                            + ") as c_" + from(entity, wording) + ") j_ on j_.i_ = this.id",
                    Object[].class);
            return false;
        } catch (RuntimeException untyped) {
            return true;
        }
    }

    private static String from(String entity, Wording wording) {
        return " from " + entity + " this"
                + wording.joins().stream().map(join -> " " + join.text()).collect(Collectors.joining());
    }

    private @Nullable JavaType type(String entity, Role role, Wording wording) {
        String text = wording.text();
        String from = from(entity, wording);
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

    private static Bad bad(Subject subject, String text, String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (!unknown.find()) {
            String first = message.lines().findFirst().orElse(message);
            return new Bad(first.replaceAll("\\s*\\[select this\\.id.*", ""), -1, null);
        }
        String path = unknown.group(1);
        String name = path.startsWith("this.") ? path.substring("this.".length()) : path;
        return new Bad("`" + name + "` means nothing here", text.indexOf(name), Unknown.in(subject, name));
    }
}
