package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a plan as tests compare it: its nodes by their numbers, its waves, and what need not be read. */
final class PlanText {

    private final Plan plan;

    private PlanText(Plan plan) {
        this.plan = plan;
    }

    static String of(Plan plan) {
        PlanText text = new PlanText(plan);
        return Stream.of(text.nodes(), text.waves(), text.savings())
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Stream<String> nodes() {
        return plan.nodes().stream().map(this::node);
    }

    private String node(Node node) {
        String results = node.results().stream().map(PlanText::name).collect(Collectors.joining(", ", "[", "]"));
        String columns = node.columns().stream().map(each -> " " + name(each)).collect(Collectors.joining(","));
        String joins = node.joins().stream()
                .map(join -> ", join " + number(join.target()) + " by "
                        + join.relation().label())
                .collect(Collectors.joining());
        String companions = node.companions().stream()
                .map(companion -> ", with " + number(companion))
                .collect(Collectors.joining());
        return name(node) + " " + results + columns + joins + companions;
    }

    private Stream<String> waves() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < plan.waves().size(); i++) {
            String wave = "wave " + (i + 1) + ": ";
            plan.waves().get(i).steps().forEach(step -> lines.add(wave + step(step)));
            plan.waves()
                    .get(i)
                    .loops()
                    .forEach(loop -> lines.add(wave + "loop of "
                            + loop.steps().stream().map(PlanText::step).collect(Collectors.joining(", "))));
        }
        return lines.stream();
    }

    private static String step(Step step) {
        String text = number(step.owner()) + " " + step;
        return text
                + step.relatedRows()
                        .map(rows -> " " + number(rows.target()) + " by " + name(rows.key()))
                        .orElse("");
    }

    private static String name(Key key) {
        return key.accept(new KeyText());
    }

    private static final class KeyText implements Key.Visitor<String> {

        @Override
        public String ownerId(Key.OwnerId key) {
            return "owner";
        }

        @Override
        public String relatedId(Key.RelatedId key) {
            return name(key.column());
        }

        @Override
        public String oneOfAlike(Key.OneOfAlike key) {
            return "one of the owners with equal values";
        }

        @Override
        public String given(Key.Given key) {
            return "what the loader gives";
        }

        @Override
        public String values(Key.Values key) {
            return "values";
        }
    }

    private Stream<String> savings() {
        Reuse reuse = plan.reuse();
        Stream<String> substitutes = plan.nodes().stream()
                .filter(node -> !reuse.of(node).isEmpty())
                .map(node -> "rows of " + number(node) + " are taken from "
                        + reuse.of(node).stream()
                                .map(each -> String.valueOf(number(each.from())))
                                .collect(Collectors.joining(", ")));
        Stream<String> keys = plan.nodes().stream()
                .filter(node -> reuse.byKey().containsKey(node))
                .map(node -> keys(node, reuse.byKey().get(node)));
        Stream<String> steps = plan.allSteps()
                .sorted(Comparator.comparingInt(Step::number))
                .flatMap(step -> {
                    Stream<String> before = reuse.before(step).stream()
                            .map(other -> step(step) + " is spared the owners of " + step(other));
                    Reuse.OtherSide side = reuse.otherSide(step);
                    return side == null
                            ? before
                            : Stream.of(step(step) + " is spared the owners that " + number(side.node()) + " has as "
                                    + name(side.owner()));
                });
        return Stream.of(substitutes, keys, steps).flatMap(lines -> lines);
    }

    private static String keys(Node node, Reuse.ByKey keys) {
        String awaited = keys.awaited().stream()
                .map(Node::number)
                .sorted()
                .map(each -> " after " + each)
                .collect(Collectors.joining());
        return "keys of " + number(node) + " are asked for at once" + awaited
                + (keys.mayBeHere() ? ", unless here" : "");
    }

    private static int number(Node node) {
        return node.number();
    }

    private static String name(Node node) {
        return node.number() + " " + node.row().label();
    }

    private static String name(ResultShape result) {
        if (result instanceof ResultShape.Single single) {
            return name(single.slot().source());
        }
        return result instanceof ResultShape.Whole whole ? JavaType.simple(whole.type()) : result.toString();
    }

    private static String name(ValueSource source) {
        if (source instanceof ValueSource.Value value) {
            return value.path();
        }
        if (source instanceof ValueSource.Computed computed) {
            return computed.expression().place();
        }
        return source.getClass().getSimpleName();
    }
}
