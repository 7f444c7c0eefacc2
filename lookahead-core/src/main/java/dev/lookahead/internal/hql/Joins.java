package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.OuterJoin;
import dev.lookahead.internal.hql.NameScope.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outer joins of a fragment: those to its own row, and those in the sub-queries that it has. */
final class Joins {

    private final Set<OuterJoin> outermost = new LinkedHashSet<>();
    private final Map<Origin, Set<OuterJoin>> inside = new LinkedHashMap<>();
    private final Map<Origin, String> aliases = new LinkedHashMap<>();
    private final Set<NameScope> joined = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Those to the fragment's own row, which whoever writes it has to add. */
    List<OuterJoin> outermost() {
        return List.copyOf(outermost);
    }

    void add(Collection<OuterJoin> more) {
        outermost.addAll(more);
    }

    /** Adds one to where a path begins. */
    void add(NameWalk.Beginning beginning, OuterJoin join) {
        Origin origin = beginning.origin();
        if (origin == null) {
            outermost.add(join);
        } else {
            alias(origin);
            joined.add(beginning.scope());
            inside.computeIfAbsent(origin, each -> new LinkedHashSet<>()).add(join);
        }
    }

    /** What rows are called; those without a name of their own get one. */
    String alias(@Nullable Origin origin) {
        if (origin != null && origin.alias().isEmpty()) {
            aliases.put(origin, aliasOf(origin));
        }
        return aliasOf(origin);
    }

    /** What rows are called, or would be. */
    static String aliasOf(@Nullable Origin origin) {
        if (origin == null) {
            return NameWalk.THIS;
        }
        return origin.alias().isEmpty() ? "r" + origin.named() + "_" : origin.alias();
    }

    /** Whether something is joined in a sub-query, or in one around it that is inside of another one. */
    @SuppressWarnings("ReferenceEquality") // A scope is a place in a text, whatever it holds.
    boolean between(NameScope inner, NameScope outer) {
        for (NameScope scope = inner; scope != null; scope = scope.outer()) {
            if (joined.contains(scope)) {
                return true;
            }
            if (scope == outer) {
                return false;
            }
        }
        return false;
    }

    void write(Edits edits) {
        List<Origin> origins = new ArrayList<>(aliases.keySet());
        origins.forEach(origin -> edits.insert(origin.named(), " " + aliases.get(origin)));
        inside.forEach((origin, joins) -> edits.insert(
                origin.end(), joins.stream().map(join -> " " + join.text()).collect(Collectors.joining())));
    }
}
