package dev.lookahead.internal.hql;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.hql.CollectionUse.Range;
import dev.lookahead.internal.hql.Fragments.Bad;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a function that is not known. Hibernate would hand it on to the database, where most of them are typing
 * errors; what really is a function of the database alone is called by {@code function('name', …)}.
 *
 * @param text the fragment
 */
public record UnknownFunction(String text, HqlCalls.Call call) {

    /** What Java calls otherwise. */
    private static final Map<String, String> METHODS = Map.of(
            "toUpperCase", "upper",
            "toLowerCase", "lower",
            "length", "length",
            "trim", "trim",
            "strip", "trim",
            "size", "size",
            "abs", "abs");

    /** What is told, given the functions that there are. */
    public Bad bad(Collection<String> known) {
        int dot = call.name().lastIndexOf('.');
        return dot > 0
                ? method(call.name().substring(0, dot), call.name().substring(dot + 1))
                : function(new NearMiss(known).to(call.name()));
    }

    /** What is told of a call that is written like a method, whatever functions there are. */
    private Bad method(String of, String name) {
        Optional<String> better = Optional.ofNullable(METHODS.get(name))
                .filter(function -> call.arguments().of(text).isBlank())
                .map(function -> changed(function + "(" + of + ")"));
        return new Bad(
                "HQL has no methods, and so no `" + name + "()` of `" + of + "`",
                call.whole().start() + of.length() + 1,
                null,
                better.stream().toList());
    }

    private Bad function(Optional<String> near) {
        String better = near.map(name -> name + "(" + call.arguments().of(text) + ")")
                .orElseGet(() -> {
                    String arguments = call.arguments().of(text).strip();
                    return "function('" + call.name() + "'" + (arguments.isEmpty() ? "" : ", " + arguments) + ")";
                });
        return new Bad(
                "Hibernate knows no function `" + call.name() + "`."
                        + near.map(name -> " Did you mean `" + name + "`?").orElse("")
                        + " One of the database alone is called by `function('" + call.name() + "', …)`.",
                call.whole().start(),
                null,
                List.of(changed(better)));
    }

    private String changed(String better) {
        Range whole = call.whole();
        return text.substring(0, whole.start()) + better + text.substring(whole.end());
    }
}
