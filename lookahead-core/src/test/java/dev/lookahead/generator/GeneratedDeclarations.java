package dev.lookahead.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Generated views with all that they need, right ones and wrong ones, for those who only compile them. */
public final class GeneratedDeclarations {

    private static final Pattern TYPE =
            Pattern.compile("\\b(?:String|Integer|Long|LocalDate|BigDecimal|Mood|UUID|boolean|int)(?= \\w+[,)(])");
    private static final List<String> TYPES = List.of("String", "Integer", "Long", "LocalDate", "BigDecimal", "UUID");
    private static final Pattern CONTAINER = Pattern.compile("\\b(?:List|Set|Collection|Optional)(?=<)");
    private static final List<String> CONTAINERS = List.of("List", "Set", "Optional", "Iterable");
    private static final Pattern FIELD = Pattern.compile("@(?:Prefetch|Join|Computed)\\([^;]*; ");
    private static final Pattern ATTRIBUTE = Pattern.compile(World.ENTITIES.stream()
            .flatMap(entity -> Attribute.of(entity).stream())
            .map(Attribute::name)
            .distinct()
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    private final Random random;
    private final Views views;

    public GeneratedDeclarations(long seed) {
        random = new Random(seed);
        views = new Views(random, new Naive(new Rows(seed)));
    }

    /** The entities that they are over. */
    public static List<Class<?>> entities() {
        return World.ENTITIES;
    }

    /** The declarations of the next view. */
    public List<String> right() {
        List<String> all = views.view(World.ENTITIES.get(random.nextInt(World.ENTITIES.size())))
                .sources();
        return Generated.declarations(all);
    }

    /** The same with one name, type or container changed, or one field left out; it may be right all the same. */
    public List<String> changed(List<String> declarations) {
        List<String> changed = new ArrayList<>(declarations);
        int index = random.nextInt(changed.size());
        String declaration = changed.get(index);
        changed.set(
                index,
                switch (random.nextInt(6)) {
                    case 0, 1, 2 ->
                        replaced(
                                declaration,
                                ATTRIBUTE,
                                name -> name.charAt(0) + name.substring(Math.min(2, name.length())));
                    case 3 -> replaced(declaration, TYPE, type -> TYPES.get(random.nextInt(TYPES.size())));
                    case 4 ->
                        replaced(declaration, CONTAINER, type -> CONTAINERS.get(random.nextInt(CONTAINERS.size())));
                    default -> replaced(declaration, FIELD, field -> "");
                });
        return changed;
    }

    private String replaced(String declaration, Pattern pattern, UnaryOperator<String> change) {
        int start = declaration.indexOf("public "); // The name of what is declared stays.
        List<MatchResult> found = pattern.matcher(declaration)
                .results()
                .filter(match -> match.start() > start)
                .toList();
        if (found.isEmpty()) {
            return declaration;
        }
        MatchResult match = found.get(random.nextInt(found.size()));
        return declaration.substring(0, match.start())
                + change.apply(match.group())
                + declaration.substring(match.end());
    }

    /** Complete sources by the names of their types. */
    public static Map<String, String> sources(List<String> declarations) {
        return Generated.sources(declarations);
    }
}
