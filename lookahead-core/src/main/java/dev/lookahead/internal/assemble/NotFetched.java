package dev.lookahead.internal.assemble;

import dev.lookahead.internal.form.Origin;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.NotFetchedException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said where an instance of a virtual model was read for something that it does not have. */
record NotFetched(Origin origin, Class<?> type) {

    NotFetchedException field(String name) {
        String field = type.getSimpleName() + "." + name;
        if (origin instanceof Origin.Requirement required) {
            List<String> paths = required(required.paths(), required.prefix() + name);
            return ExceptionFactory.notFetched("`" + required.method() + "` reads `" + field
                    + "`, which was not fetched.\n  Write on " + required.method() + ":\n      @Requires("
                    + (paths.size() == 1 ? quoted(paths) : "{" + quoted(paths) + "}") + ")");
        }
        Origin.LookedUp looked = (Origin.LookedUp) origin;
        Set<String> parameters = looked.unbound().getOrDefault(name, Set.of());
        if (!parameters.isEmpty()) {
            String names = parameters.stream().map(each -> "`:" + each + "`").collect(Collectors.joining(" and "));
            String calls = parameters.stream()
                    .map(each -> ".with(\"" + each + "\", …)")
                    .collect(Collectors.joining());
            return ExceptionFactory.notFetched("`" + field + "` was not fetched, since it needs " + names
                    + ", which the query does not bind.\n  Add to the query:\n      " + calls);
        }
        return ExceptionFactory.notFetched("`" + field + "` was not looked up.\n  Write in the query:\n      .lookups("
                + quoted(and(looked.paths(), looked.prefix() + name)) + ")");
    }

    NotFetchedException entity() {
        Origin.Requirement required = (Origin.Requirement) origin;
        List<String> paths = required(required.paths(), required.prefix() + "this");
        return ExceptionFactory.notFetched("`" + required.method() + "` asks for the entity of `" + type.getSimpleName()
                + "`, and sees no more than what it requires.\n  Write on " + required.method()
                + ":\n      @Requires(" + (paths.size() == 1 ? quoted(paths) : "{" + quoted(paths) + "}") + ")");
    }

    /** A required path brings all that stands on its way, and no more of that than its id. */
    private static List<String> required(List<String> paths, String path) {
        return and(paths.stream().filter(each -> !path.startsWith(each + ".")).toList(), path);
    }

    private static List<String> and(List<String> paths, String path) {
        return Stream.concat(paths.stream(), Stream.of(path)).toList();
    }

    private static String quoted(List<String> paths) {
        return paths.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
    }
}
