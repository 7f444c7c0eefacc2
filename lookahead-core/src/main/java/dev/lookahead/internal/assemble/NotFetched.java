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
        return origin.accept(new ForField(name));
    }

    NotFetchedException entity() {
        return origin.accept(new ForEntity());
    }

    private final class ForField implements Origin.Visitor<NotFetchedException> {

        private final String name;
        private final String field;

        ForField(String name) {
            this.name = name;
            this.field = type.getSimpleName() + "." + name;
        }

        @Override
        public NotFetchedException required(Origin.Requirement required) {
            return ExceptionFactory.notFetched("`" + required.method() + "` reads `" + field
                    + "`, which was not fetched.\n  Write on " + required.method() + ":\n      "
                    + requires(required, name));
        }

        @Override
        public NotFetchedException lookedUp(Origin.LookedUp looked) {
            Set<String> parameters = looked.unbound().getOrDefault(name, Set.of());
            if (!parameters.isEmpty()) {
                String names =
                        parameters.stream().map(each -> "`:" + each + "`").collect(Collectors.joining(" and "));
                String calls = parameters.stream()
                        .map(each -> ".with(\"" + each + "\", …)")
                        .collect(Collectors.joining());
                return ExceptionFactory.notFetched("`" + field + "` was not fetched, since it needs " + names
                        + ", which the query does not bind.\n  Add to the query:\n      " + calls);
            }
            return ExceptionFactory.notFetched(
                    "`" + field + "` was not looked up.\n  Write in the query:\n      .lookups("
                            + quoted(and(looked.paths(), looked.prefix() + name)) + ")");
        }
    }

    private final class ForEntity implements Origin.Visitor<NotFetchedException> {

        @Override
        public NotFetchedException required(Origin.Requirement required) {
            return ExceptionFactory.notFetched("`" + required.method() + "` asks for the entity of `"
                    + type.getSimpleName()
                    + "`, and sees no more than what it requires.\n  Write on " + required.method() + ":\n      "
                    + requires(required, "this"));
        }

        @Override
        public NotFetchedException lookedUp(Origin.LookedUp looked) {
            throw new IllegalStateException("`" + type.getSimpleName() + "` was looked up, and so has its entity");
        }
    }

    private static String requires(Origin.Requirement required, String name) {
        List<String> paths = required(required.paths(), required.prefix() + name);
        return "@Requires(" + (paths.size() == 1 ? quoted(paths) : "{" + quoted(paths) + "}") + ")";
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
