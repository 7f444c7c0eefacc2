package dev.lookahead.internal.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a view is read. Immutable, and shared by threads.
 *
 * @param root the node of the query's own rows
 * @param nodes by their numbers
 * @param upwards the nodes in groups such that each stands after all that it is made of
 * @param waves the steps that can run together, wave after wave; the roots are not among them
 * @param reuse what need not be read
 * @param parameters what has to be bound, and the place that wants it
 * @param limits those that are a number of rows, and the edge that each limits
 * @param steps how many steps there are
 */
public record Plan(
        Node root,
        List<Node> nodes,
        List<Group> upwards,
        List<Wave> waves,
        Reuse reuse,
        Map<String, String> parameters,
        Map<String, String> limits,
        int steps) {

    public Plan {
        nodes = List.copyOf(nodes);
        upwards = List.copyOf(upwards);
        waves = List.copyOf(waves);
        limits = Map.copyOf(limits);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The nodes that are made of each other. */
    public List<Loop> loops() {
        return waves.stream().flatMap(wave -> wave.loops().stream()).toList();
    }

    /** All steps, those that loops repeat among them. */
    public Stream<Step> allSteps() {
        return nodes.stream().flatMap(node -> node.steps().stream());
    }
}
