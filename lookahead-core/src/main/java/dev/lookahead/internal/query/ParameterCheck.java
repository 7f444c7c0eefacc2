package dev.lookahead.internal.query;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.model.ExceptionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a query binds with what is needed and known, before any SQL. */
record ParameterCheck(Map<String, @Nullable Object> bound, Map<String, String> needed, Set<String> known) {

    void run() {
        List<String> problems = new ArrayList<>();
        needed.forEach((name, place) -> {
            if (!bound.containsKey(name)) {
                problems.add("`:" + name + "` is needed by `" + place + "` and not bound: add `.with(\"" + name
                        + "\", …)`.");
            }
        });
        for (String name : bound.keySet()) {
            if (!needed.containsKey(name) && !known.contains(name)) {
                problems.add("`:" + name + "` is bound, and nothing that can be reached knows it."
                        + new NearMiss(known).question(name));
            }
        }
        if (!problems.isEmpty()) {
            throw ExceptionFactory.invalidQuery(String.join("\n", problems));
        }
    }
}
